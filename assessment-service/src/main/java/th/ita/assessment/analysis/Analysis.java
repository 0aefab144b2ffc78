package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * What a score tree says, in the shape in which the API and the snapshots carry it: scores with two decimals rounded half
 * up, gains with three. Lists are never null, unknown figures are.
 *
 * @param lowestIndicators the lowest known indicator, several when equal; implied ones count
 * @param knownIndicators how many of {@code indicators} have a value
 * @param lostItems items at 0, the largest gain first
 * @param lostItemsTogether all of them fixed at once; null if none is lost
 * @param gains what each node would win, whoever answers for it
 * @param fixOrder the lost items in the order in which mending them wins most
 * @param nextLevels by the year's rule, and by the newest one where that is another
 * @param atRisk items that hold now
 * @param previousYear null where the agency has no result in the year before
 */
public record Analysis(
        Total total,
        Standing level,
        List<Instrument> instruments,
        List<NodeValue> lowestIndicators,
        List<NodeValue> highestIndicators,
        int knownIndicators,
        int indicators,
        List<LostItem> lostItems,
        Together lostItemsTogether,
        Gains gains,
        List<FixStep> fixOrder,
        List<NextLevel> nextLevels,
        List<AtRisk> atRisk,
        @Schema(nullable = true) PreviousYear previousYear,
        List<Finding> findings) {

    /** The effective total; value and interval null when missing. */
    public record Total(
            @Schema(nullable = true) BigDecimal value,
            Origin origin,
            @Schema(nullable = true) BigDecimal low,
            @Schema(nullable = true) BigDecimal high) {}

    /**
     * @param rule name of the level rule, null where the year has none
     * @param current the possible levels, highest first: one, more where rounded or missing figures leave it open, none where
     *     unknown
     * @param reported code of the announced level, or null
     * @param next the next higher level, null at the highest
     * @param margin down to the edge of the current level
     * @param scale every level, highest first
     */
    public record Standing(
            @Schema(nullable = true) String rule,
            List<LevelView> current,
            @Schema(nullable = true) String reported,
            @Schema(nullable = true) Next next,
            @Schema(nullable = true) Margin margin,
            List<Band> scale) {}

    /** @param instrumentMinimum what each instrument has to reach besides; not there where only the total counts */
    public record LevelView(
            String code,
            String nameTh,
            String nameEn,
            String meaningTh,
            String meaningEn,
            BigDecimal minimum,
            @JsonInclude(Include.NON_NULL) BigDecimal instrumentMinimum) {}

    /**
     * @param distance points that the total still wants, two decimals
     * @param lacking everything that is too low for the level, the total included; not there where only the total counts
     */
    @Schema(name = "HigherLevel")
    public record Next(
            String code,
            String nameTh,
            String nameEn,
            BigDecimal edge,
            BigDecimal distance,
            @JsonInclude(Include.NON_NULL) List<Lacking> lacking) {}

    /** @param distance points that this node wants, two decimals */
    public record Lacking(String node, BigDecimal value, BigDecimal edge, BigDecimal distance) {}

    /**
     * @param points how far above the edge, two decimals
     * @param node whose margin it is, the smallest of all that count; not there where only the total counts
     */
    public record Margin(
            BigDecimal edge,
            BigDecimal points,
            @JsonInclude(Include.NON_NULL) String node) {}

    /**
     * @param maximum highest total that may have the level
     * @param instrumentMinimum what each instrument has to reach besides; not there where only the total counts
     */
    public record Band(
            String code,
            String nameTh,
            String nameEn,
            BigDecimal minimum,
            BigDecimal maximum,
            @JsonInclude(Include.NON_NULL) BigDecimal instrumentMinimum) {}

    /**
     * @param weakest lowest known indicators, several when equal
     * @param strongest highest known indicators
     * @param known number of indicators with a value, of {@code of}
     * @param depths the same for each kind of node below the instrument of which something is known, indicators included
     */
    public record Instrument(
            String node,
            @Schema(nullable = true) BigDecimal value,
            Origin origin,
            List<NodeValue> weakest,
            List<NodeValue> strongest,
            int known,
            int of,
            List<Depth> depths) {}

    /** @param kind {@code indicator}, {@code sub-indicator}, {@code question} or {@code sub-item} */
    public record Depth(String kind, List<NodeValue> weakest, List<NodeValue> strongest, int known, int of) {}

    public record NodeValue(String node, BigDecimal value) {}

    /**
     * @param gain points the total would win, three decimals; null where a weight is not known
     * @param totalIfFixed null where the total or the gain is not known
     * @param levelIfFixed codes of the possible levels
     */
    public record LostItem(
            String node,
            String nameTh,
            String nameEn,
            @Schema(nullable = true) String remark,
            List<String> evidenceUrls,
            @Schema(nullable = true) BigDecimal gain,
            @Schema(nullable = true) BigDecimal totalIfFixed,
            List<String> levelIfFixed) {}

    public record Together(
            @Schema(nullable = true) BigDecimal gain,
            @Schema(nullable = true) BigDecimal totalIfFixed,
            List<String> levelIfFixed) {}

    /** Everything that follows from a result. */
    public static Analysis of(AnalysisInput input) {
        ScoreTree tree = input.tree();
        LevelReading level = LevelReading.of(tree);
        Extremes indicators = Extremes.below(tree.root(), NodeKind.INDICATOR);
        LostItems lost = LostItems.of(tree, level);
        PreviousYear previous = YearOnYear.of(tree, input.previous());
        Standing standing = level.standing(input.reportedLevel());
        return new Analysis(
                total(tree.root()),
                standing,
                instruments(tree).map(Analysis::instrument).toList(),
                Extremes.values(indicators.lowest()),
                Extremes.values(indicators.highest()),
                indicators.known().size(),
                indicators.of(),
                lost.each(),
                lost.together(),
                Gains.of(tree, level),
                FixStep.of(lost, level),
                NextLevels.of(tree, input.newest()),
                AtRisk.of(tree, level),
                previous,
                Findings.of(tree, level, standing.reported(), lost, previous));
    }

    static Stream<ScoreNode> instruments(ScoreTree tree) {
        return tree.preorder().filter(node -> node.definition().kind() == NodeKind.INSTRUMENT);
    }

    private static Total total(ScoreNode root) {
        Known known = root.known();
        return known == null
                ? new Total(null, Origin.MISSING, null, null)
                : new Total(
                        Numbers.score(known.value()),
                        root.origin(),
                        Numbers.score(known.low()),
                        Numbers.score(known.high()));
    }

    private static Instrument instrument(ScoreNode node) {
        Extremes indicators = Extremes.below(node, NodeKind.INDICATOR);
        return new Instrument(
                node.code(),
                node.value() == null ? null : Numbers.score(node.value()),
                node.origin(),
                Extremes.values(indicators.lowest()),
                Extremes.values(indicators.highest()),
                indicators.known().size(),
                indicators.of(),
                Findings.DEPTHS.stream()
                        .map(kind -> Extremes.below(node, kind))
                        .filter(extremes -> !extremes.known().isEmpty())
                        .map(extremes -> new Depth(
                                extremes.kind().json(),
                                Extremes.values(extremes.lowest()),
                                Extremes.values(extremes.highest()),
                                extremes.known().size(),
                                extremes.of()))
                        .toList());
    }
}
