package th.ita.report.document;

import java.math.BigDecimal;
import java.util.List;

import th.ita.report.thai.ThaiNumerals;

/**
 * The next level by one rule, and the cheapest way to it.
 *
 * @param hasNext whether there is a higher level that the result could reach
 * @param sentence Thai prose, digits Thai but for codes
 * @param total when all steps are taken; null without steps
 */
record NextLevel(
        String rule, boolean ofThisYear, boolean hasNext, List<Step> steps, BigDecimal total, String sentence) {

    record Step(String node, BigDecimal from, BigDecimal to, BigDecimal gain) {}

    /** The year's rule first. */
    static List<NextLevel> of(SnapshotPart analysis) {
        return analysis.partsOrNone("nextLevels").stream()
                .map(next -> new NextLevel(
                        next.text("rule"),
                        next.flag("ofThisYear"),
                        next.partOrNull("next") != null,
                        next.partsOrNone("steps").stream()
                                .map(step -> new Step(
                                        step.text("node"),
                                        step.numberOrNull("from"),
                                        step.numberOrNull("to"),
                                        step.numberOrNull("gain")))
                                .toList(),
                        next.numberOrNull("totalAfter"),
                        ThaiNumerals.inProse(next.text("th"))))
                .toList();
    }
}
