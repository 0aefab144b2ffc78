package th.ita.report.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of the year before, beside this one.
 *
 * @param total null if not known
 * @param change of the total; null where not comparable or not known
 * @param comparable whether the totals are
 * @param nodes by this year's code
 */
record PreviousYear(
        long fiscalYear, BigDecimal total, BigDecimal change, boolean comparable, Map<String, Change> nodes) {

    /**
     * @param comparable whether the node means the same in both years
     * @param change null unless both are known and comparable
     * @param reason why it is not comparable; null if it is, or if nobody says
     */
    record Change(boolean comparable, BigDecimal previousValue, BigDecimal change, String reason) {

        /** Whether there is something to show. */
        boolean compared() {
            return comparable && previousValue != null && change != null;
        }
    }

    /** Null if the agency has no result of the year before. */
    static PreviousYear of(ScoreTree tree, SnapshotPart analysis) {
        SnapshotPart previous = analysis.partOrNull("previousYear");
        if (previous == null) {
            return null;
        }
        Map<String, Change> nodes = new LinkedHashMap<>();
        for (SnapshotPart node : previous.partsOrNone("nodes")) {
            nodes.put(
                    tree.named(node, "node").code(),
                    new Change(
                            !"not-comparable".equals(node.text("state")),
                            node.numberOrNull("previousValue"),
                            node.numberOrNull("change"),
                            node.textOrNull("reasonTh")));
        }
        return new PreviousYear(
                previous.whole("fiscalYear"),
                previous.numberOrNull("total"),
                previous.numberOrNull("change"),
                previous.flag("comparable"),
                nodes);
    }

    /** Null if nothing is said of it. */
    Change of(ScoreNode node) {
        return nodes.get(node.code());
    }
}
