package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.framework.Scale;
import th.ita.assessment.score.ScoreSheet.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any sheet, on two hundred of them. */
class RandomSheetsTest {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TINY = new BigDecimal("1E-20");

    static Stream<Random> seeds() {
        return IntStream.range(0, 200).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_value_and_its_interval_are_within_bounds(Random random) {
        ScoreSheet sheet = partly(complete(random), random);
        assertThat(SheetCheck.check(Cases.NACC_2564, sheet)).isEmpty();
        assertThat(Scoring.score(Cases.NACC_2564, sheet).preorder())
                .filteredOn(node -> node.known() != null)
                .allSatisfy(node -> {
                    assertThat(node.known().low()).isBetween(BigDecimal.ZERO, node.value());
                    assertThat(node.known().high()).isBetween(node.value(), HUNDRED);
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void raising_a_leaf_never_lowers_the_total(Random random) {
        List<Entry> entries = complete(random);
        BigDecimal before = total(entries);
        int at = random.nextInt(entries.size());
        entries.set(at, raised(entries.get(at)));
        assertThat(total(entries)).isGreaterThanOrEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_implied_value_gives_the_reported_total_back_and_its_interval_holds_the_true_one(Random random) {
        List<Entry> entries = complete(random);
        ScoreTree whole = score(entries);
        List<ScoreNode> instruments = whole.root().children();
        ScoreNode hidden = instruments.get(random.nextInt(instruments.size()));
        BigDecimal reported = Precision.shown(whole.root().value(), 2);

        List<String> below = hidden.preorder().map(ScoreNode::code).toList();
        entries.removeIf(entry -> below.contains(entry.code()));
        entries.add(Entries.reported("TOTAL", reported));
        ScoreTree tree = score(entries);

        ScoreNode implied = tree.node(hidden.code());
        assertThat(implied.origin()).isEqualTo(Origin.IMPLIED);
        assertThat(hidden.value())
                .isBetween(implied.known().low(), implied.known().high());
        BigDecimal recomputed = tree.root().children().stream()
                .map(node -> node.definition().weight().multiply(node.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(recomputed.subtract(reported).abs()).isLessThan(TINY);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_entries_does_not_matter(Random random) {
        List<Entry> entries = new ArrayList<>(partly(complete(random), random).entries());
        TreeView before = TreeView.inFullPrecision(score(entries));
        Collections.shuffle(entries, random);
        assertThat(TreeView.inFullPrecision(score(entries))).isEqualTo(before);
    }

    /** Every leaf answered. */
    private static List<Entry> complete(Random random) {
        List<Entry> entries = new ArrayList<>();
        Cases.NACC_2564
                .preorder()
                .filter(node -> node.children().isEmpty())
                .forEach(node -> entries.add(leaf(node, random)));
        return entries;
    }

    private static Entry leaf(FrameworkNode node, Random random) {
        if (node.kind() == NodeKind.ITEM) {
            return Entries.reported(node.code(), random.nextBoolean() ? "100" : "0");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        options(node.code()).forEach(option -> counts.put(option.code(), 1 + random.nextInt(40)));
        return new Entry(node.code(), null, null, null, counts, null, null);
    }

    /** Some entries left out, and some nodes reported as they would be: rounded to two decimals. */
    private static ScoreSheet partly(List<Entry> entries, Random random) {
        ScoreTree whole = score(entries);
        List<Entry> some = new ArrayList<>(entries);
        some.removeIf(entry -> random.nextInt(4) == 0);
        whole.preorder()
                .filter(node -> !node.children().isEmpty() && random.nextBoolean())
                .forEach(node -> some.add(Entries.reported(node.code(), Precision.shown(node.value(), 2))));
        return new ScoreSheet(null, some);
    }

    /** An item found after all, or everybody choosing the option that gives most. */
    private static Entry raised(Entry entry) {
        if (entry.counts() == null) {
            return Entries.reported(entry.code(), "100");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        options(entry.code())
                .forEach(option -> counts.put(option.code(), option.points().compareTo(HUNDRED) == 0 ? 1 : 0));
        return new Entry(entry.code(), null, null, null, counts, null, null);
    }

    private static List<Scale.Option> options(String code) {
        String scale = Cases.NACC_2564.find(code).orElseThrow().scale();
        return Cases.NACC_2564.scale(scale).orElseThrow().options();
    }

    private static ScoreTree score(List<Entry> entries) {
        return Scoring.score(Cases.NACC_2564, new ScoreSheet(null, entries));
    }

    private static BigDecimal total(List<Entry> entries) {
        return score(entries).root().value();
    }
}
