package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.LocalizedText;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.framework.Scale;
import th.ita.assessment.score.ScoreSheet.Entry;

/**
 * A made-up year and a made-up result in it, both of one seed: one to four instruments of any weights, questionnaires and
 * lists of items of any size, every leaf known. A failing test names the seed; {@code RandomResult.of(seed)} is it again.
 */
public record RandomResult(int seed, Framework framework, List<Entry> leaves) {

    private static final LocalizedText NAME = new LocalizedText("ชื่อ", "name");

    /** So many results, the same in every run. */
    public static Stream<RandomResult> several(int number) {
        return IntStream.range(0, number).mapToObj(RandomResult::of);
    }

    public static RandomResult of(int seed) {
        Random random = new Random(seed);
        Framework framework = new RandomFramework(random).framework();
        List<Entry> leaves = framework
                .preorder()
                .filter(node -> node.children().isEmpty())
                .map(leaf -> leaf(framework, leaf, random))
                .toList();
        return new RandomResult(seed, framework, leaves);
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }

    /** For what a test makes up besides. */
    public Random random() {
        return new Random(~seed);
    }

    public ScoreTree tree() {
        return score(leaves);
    }

    public ScoreTree score(List<Entry> entries) {
        return Scoring.score(framework, new ScoreSheet(null, entries));
    }

    /** The same with another entry for one leaf. */
    public List<Entry> with(Entry changed) {
        return leaves.stream()
                .map(entry -> entry.code().equals(changed.code()) ? changed : entry)
                .toList();
    }

    /** Everything reported as it would be, rounded to two decimals, and items as they are. */
    public List<Entry> reportedAll() {
        return tree().preorder()
                .map(node -> Entries.reported(node.code(), Precision.shown(node.value(), 2)))
                .toList();
    }

    /** The same year with the children of every node in another order. */
    public Framework shuffled() {
        return new Framework(
                framework.family(),
                framework.fiscalYear(),
                framework.version(),
                framework.name(),
                framework.confirmed(),
                framework.note(),
                shuffled(framework.root(), random()),
                framework.scales(),
                framework.levelRule());
    }

    private static FrameworkNode shuffled(FrameworkNode node, Random random) {
        List<FrameworkNode> children = new ArrayList<>(node.children());
        Collections.shuffle(children, random);
        return node(
                node.code(),
                node.kind(),
                node.weight(),
                node.scale(),
                children.stream().map(child -> shuffled(child, random)).toList());
    }

    private static Entry leaf(Framework framework, FrameworkNode node, Random random) {
        if (node.kind() == NodeKind.ITEM) {
            return Entries.reported(node.code(), random.nextInt(3) == 0 ? "0" : "100");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        framework
                .scale(node.scale())
                .orElseThrow()
                .options()
                .forEach(option -> counts.put(option.code(), random.nextInt(40)));
        counts.merge("most", 1, Integer::sum);
        return new Entry(node.code(), null, null, null, counts, null, null);
    }

    private static FrameworkNode node(
            String code, NodeKind kind, BigDecimal weight, String scale, List<FrameworkNode> children) {
        return new FrameworkNode(code, kind, NAME, true, true, weight, true, scale, null, List.of(), children);
    }

    /** Grows a framework; codes are counted. */
    private static final class RandomFramework {

        private final Random random;
        private int indicators;
        private int items;
        private int questions;

        RandomFramework(Random random) {
            this.random = random;
        }

        Framework framework() {
            int instruments = 1 + random.nextInt(4);
            return new Framework(
                    "RANDOM",
                    2564,
                    "2564.1",
                    NAME,
                    true,
                    null,
                    parent("TOTAL", NodeKind.TOTAL, instruments, this::instrument),
                    List.of(new Scale("L", options())),
                    Optional.of(Cases.NACC_2564.levelRule().orElseThrow()));
        }

        private static List<Scale.Option> options() {
            return List.of(
                    new Scale.Option("least", NAME, new BigDecimal("0")),
                    new Scale.Option("little", NAME, new BigDecimal("33")),
                    new Scale.Option("much", NAME, new BigDecimal("67")),
                    new Scale.Option("most", NAME, new BigDecimal("100")));
        }

        private int instruments;

        private FrameworkNode instrument() {
            boolean lists = random.nextBoolean();
            return parent("T" + ++instruments, NodeKind.INSTRUMENT, 1 + random.nextInt(4), () -> indicator(lists));
        }

        private FrameworkNode indicator(boolean lists) {
            String code = String.valueOf(++indicators);
            if (lists && random.nextBoolean()) {
                int[] part = {0};
                return parent(
                        code,
                        NodeKind.INDICATOR,
                        1 + random.nextInt(3),
                        () -> parent(
                                code + "." + ++part[0], NodeKind.SUB_INDICATOR, 1 + random.nextInt(5), this::item));
            }
            return parent(code, NodeKind.INDICATOR, 1 + random.nextInt(5), lists ? this::item : this::question);
        }

        private FrameworkNode item() {
            return node("O" + ++items, NodeKind.ITEM, BigDecimal.ONE, null, List.of());
        }

        private FrameworkNode question() {
            return node("Q" + ++questions, NodeKind.QUESTION, BigDecimal.ONE, "L", List.of());
        }

        private FrameworkNode parent(String code, NodeKind kind, int children, Supplier<FrameworkNode> child) {
            List<BigDecimal> weights = random.nextBoolean() ? equal(children) : any(children);
            return node(
                    code,
                    kind,
                    BigDecimal.ONE,
                    null,
                    weights.stream()
                            .map(weight -> weighing(child.get(), weight))
                            .toList());
        }

        private static FrameworkNode weighing(FrameworkNode node, BigDecimal weight) {
            return node(node.code(), node.kind(), weight, node.scale(), node.children());
        }

        private static List<BigDecimal> equal(int number) {
            return Collections.nCopies(number, BigDecimal.ONE.divide(BigDecimal.valueOf(number), Precision.CARRIED));
        }

        /** Whole percentages that sum to 100. */
        private List<BigDecimal> any(int number) {
            List<BigDecimal> weights = new ArrayList<>();
            int left = 100;
            for (int i = number; i > 1; i--) {
                int share = 1 + random.nextInt(left - i + 1);
                weights.add(BigDecimal.valueOf(share, 2));
                left -= share;
            }
            weights.add(BigDecimal.valueOf(left, 2));
            return weights;
        }
    }
}
