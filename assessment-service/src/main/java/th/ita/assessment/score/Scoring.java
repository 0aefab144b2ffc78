package th.ita.assessment.score;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.framework.Scale;

/**
 * The arithmetic of the assessment: framework and sheet in, tree out, nothing else read or changed.
 *
 * <p>Upwards, a parent is computed when each of its children has a computed value or else a reported one; nothing implied
 * ever feeds a computed value. Downwards, the only unknown child of a parent that is reported or itself implied is implied.
 * Computed figures are exact, each reported one may be off by the rounding of two decimals, however it is written; items are
 * exact, for they score 0 or 100 and nothing between.
 */
public final class Scoring {

    /** How far a figure that was rounded to two decimals may be from the true one. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Framework framework;
    private final Map<String, ScoreSheet.Entry> entries;
    private final List<ScoreTree.Contradiction> contradictions = new ArrayList<>();

    private Scoring(Framework framework, Map<String, ScoreSheet.Entry> entries) {
        this.framework = framework;
        this.entries = entries;
    }

    /**
     * Scores a sheet.
     *
     * @throws IllegalArgumentException if the sheet is one that {@link SheetCheck} refuses
     */
    public static ScoreTree score(Framework framework, ScoreSheet sheet) {
        Scoring scoring = new Scoring(framework, byCode(framework, sheet));
        Working root = scoring.computed(framework.root());
        scoring.implyBelow(root);
        return new ScoreTree(framework, published(root, BigDecimal.ONE), scoring.contradictions);
    }

    private static Map<String, ScoreSheet.Entry> byCode(Framework framework, ScoreSheet sheet) {
        Map<String, ScoreSheet.Entry> entries = new HashMap<>();
        for (ScoreSheet.Entry entry : sheet.entries()) {
            FrameworkNode node = framework
                    .find(entry.code())
                    .orElseThrow(() -> new IllegalArgumentException("no node " + entry.code()));
            if (entries.put(node.code(), entry) != null) {
                throw new IllegalArgumentException("two entries for " + node.code());
            }
        }
        return entries;
    }

    /** What is known of a node while the tree is being scored, with all the digits of the arithmetic. */
    private static final class Working {
        final FrameworkNode definition;
        final ScoreSheet.Entry entry;
        final List<Working> children;
        Known computed;
        Known implied;

        Working(FrameworkNode definition, ScoreSheet.Entry entry, List<Working> children) {
            this.definition = definition;
            this.entry = entry;
            this.children = children;
        }

        BigDecimal reported() {
            return entry == null ? null : entry.reported();
        }

        /** What the node says to its parent and siblings, or null: never an implied value. */
        Known evidence() {
            return computed != null ? computed : measured();
        }

        /** The reported value with what rounding leaves open. */
        Known measured() {
            BigDecimal value = reported();
            if (value == null) {
                return null;
            }
            return definition.kind() == NodeKind.ITEM
                    ? Known.exactly(value)
                    : new Known(value, value.subtract(ROUNDING), value.add(ROUNDING));
        }

        boolean weighted() {
            return children.stream().allMatch(child -> child.definition.weight() != null);
        }
    }

    private Working computed(FrameworkNode definition) {
        List<Working> children =
                definition.children().stream().map(this::computed).toList();
        Working node = new Working(definition, entries.get(definition.code()), children);
        if (children.isEmpty()) {
            node.computed = answered(node);
        } else if (node.weighted() && children.stream().allMatch(child -> child.evidence() != null)) {
            node.computed = mean(children);
        }
        return node;
    }

    private static Known mean(List<Working> children) {
        Weighing weighing = Weighing.of(children);
        return new Known(
                divided(weighing.values, weighing.weights),
                divided(weighing.lows, weighing.weights),
                divided(weighing.highs, weighing.weights));
    }

    /** The mean of the answers: percentages as they are given, not normalised; rounded ones may sum to a little over 100. */
    private Known answered(Working node) {
        ScoreSheet.Entry entry = node.entry;
        if (entry == null || node.definition.scale() == null) {
            return null;
        }
        Scale scale = framework.scale(node.definition.scale()).orElseThrow();
        if (isGiven(entry.percent())) {
            return Known.exactly(withinBounds(divided(points(scale, entry.percent()), HUNDRED)));
        }
        if (isGiven(entry.counts())) {
            Map<String, BigDecimal> counts = new HashMap<>();
            entry.counts().forEach((option, count) -> counts.put(option, BigDecimal.valueOf(count)));
            BigDecimal respondents = counts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return Known.exactly(divided(points(scale, counts), respondents));
        }
        return null;
    }

    /** Whether there is a distribution; one of nulls is a template's. */
    static boolean isGiven(Map<String, ?> answers) {
        return answers != null && answers.values().stream().anyMatch(Objects::nonNull);
    }

    private static BigDecimal points(Scale scale, Map<String, BigDecimal> answers) {
        return answers.entrySet().stream()
                .map(answer -> scale.option(answer.getKey())
                        .orElseThrow(() -> new IllegalArgumentException("no option " + answer.getKey()))
                        .points()
                        .multiply(answer.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void implyBelow(Working parent) {
        Known known = parent.reported() != null ? parent.measured() : parent.implied;
        List<Working> unknown = parent.children.stream()
                .filter(child -> child.evidence() == null)
                .toList();
        if (known != null && !unknown.isEmpty() && parent.weighted()) {
            Known needed = needed(parent, known, unknown);
            if (!possible(unknown, kept(needed))) {
                contradictions.add(new ScoreTree.Contradiction(
                        parent.definition.code(),
                        unknown.stream().map(child -> child.definition.code()).toList(),
                        kept(needed)));
            } else if (unknown.size() == 1) {
                imply(unknown.getFirst(), needed);
            }
        }
        parent.children.forEach(this::implyBelow);
    }

    /** What the unknown children have to be, on average, for the parent and the other children to be true. */
    private static Known needed(Working parent, Known known, List<Working> unknown) {
        List<Working> others = parent.children.stream()
                .filter(child -> !unknown.contains(child))
                .toList();
        Weighing weighing = Weighing.of(others);
        BigDecimal open =
                unknown.stream().map(child -> child.definition.weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = weighing.weights.add(open);
        return new Known(
                divided(known.value().multiply(all).subtract(weighing.values), open),
                divided(known.low().multiply(all).subtract(weighing.highs), open),
                divided(known.high().multiply(all).subtract(weighing.lows), open));
    }

    private static boolean possible(List<Working> unknown, Known needed) {
        if (unknown.size() == 1 && unknown.getFirst().definition.kind() == NodeKind.ITEM) {
            return needed.allows(BigDecimal.ZERO) || needed.allows(HUNDRED);
        }
        return needed.high().signum() >= 0 && needed.low().compareTo(HUNDRED) <= 0;
    }

    private static void imply(Working node, Known needed) {
        if (node.definition.kind() != NodeKind.ITEM) {
            node.implied =
                    new Known(withinBounds(needed.value()), withinBounds(needed.low()), withinBounds(needed.high()));
        } else if (kept(needed).allows(BigDecimal.ZERO) != kept(needed).allows(HUNDRED)) {
            node.implied = Known.exactly(kept(needed).allows(BigDecimal.ZERO) ? BigDecimal.ZERO : HUNDRED);
        }
    }

    /** Sums over siblings, each times its weight. */
    private record Weighing(BigDecimal weights, BigDecimal values, BigDecimal lows, BigDecimal highs) {

        static Weighing of(List<Working> nodes) {
            Weighing sum = new Weighing(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
            for (Working node : nodes) {
                BigDecimal weight = node.definition.weight();
                Known evidence = node.evidence();
                sum = new Weighing(
                        sum.weights.add(weight),
                        sum.values.add(evidence.value().multiply(weight)),
                        sum.lows.add(evidence.low().multiply(weight)),
                        sum.highs.add(evidence.high().multiply(weight)));
            }
            return sum;
        }
    }

    private static ScoreNode published(Working node, BigDecimal weight) {
        List<ScoreNode> children = node.children.stream()
                .map(child -> published(child, product(weight, child.definition.weight())))
                .toList();
        Known reported = node.reported() == null ? null : Known.exactly(node.reported());
        Known computed = node.computed == null ? null : kept(node.computed);
        Known implied = node.implied == null ? null : kept(node.implied);
        Origin origin = reported != null
                ? Origin.REPORTED
                : computed != null ? Origin.COMPUTED : implied != null ? Origin.IMPLIED : Origin.MISSING;
        ScoreSheet.Entry entry = node.entry;
        return new ScoreNode(
                node.definition,
                weight == null ? null : Precision.kept(weight),
                reported,
                computed == null
                        ? null
                        : new Known(computed.value(), withinBounds(computed.low()), withinBounds(computed.high())),
                implied,
                origin,
                entry == null ? null : remark(entry.remark()),
                entry == null || entry.evidenceUrls() == null ? List.of() : entry.evidenceUrls(),
                children);
    }

    private static String remark(String remark) {
        return remark == null || remark.isBlank() ? null : Normalizer.normalize(remark.strip(), Normalizer.Form.NFC);
    }

    private static BigDecimal product(BigDecimal weight, BigDecimal share) {
        return weight == null || share == null ? null : weight.multiply(share, Precision.CARRIED);
    }

    private static BigDecimal divided(BigDecimal sum, BigDecimal by) {
        return sum.divide(by, Precision.CARRIED);
    }

    private static Known kept(Known known) {
        return new Known(Precision.kept(known.value()), Precision.kept(known.low()), Precision.kept(known.high()));
    }

    private static BigDecimal withinBounds(BigDecimal value) {
        return value.max(BigDecimal.ZERO).min(HUNDRED);
    }
}
