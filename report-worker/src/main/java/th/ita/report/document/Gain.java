package th.ita.report.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the total would win if one node alone went to 100.
 *
 * @param gain points of the total
 * @param total the total then; null where it is not known
 */
record Gain(ScoreNode node, BigDecimal value, BigDecimal gain, BigDecimal total) {

    /**
     * Largest gain first; those that are full already are left out.
     *
     * @param kind items, questions or indicators
     */
    static List<Gain> of(ScoreTree tree, SnapshotPart analysis, String kind) {
        SnapshotPart gains = analysis.partOrNull("gains");
        return gains == null
                ? List.of()
                : gains.partsOrNone(kind).stream()
                        .map(gain -> new Gain(
                                tree.named(gain, "node"),
                                gain.numberOrNull("value"),
                                gain.numberOrNull("gain"),
                                gain.numberOrNull("totalIfFull")))
                        .filter(gain -> gain.gain() != null && gain.gain().signum() > 0)
                        .toList();
    }
}
