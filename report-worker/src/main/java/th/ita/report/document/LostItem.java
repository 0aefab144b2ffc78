package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An item that scored nothing.
 *
 * @param remark the assessor's; null if there is none
 * @param gain points of the total that mending it alone wins; null if its weight is not known
 * @param totalAfter the total when it and all before it are mended; null if not known
 * @param levelsAfter codes of the possible levels then
 */
record LostItem(
        ScoreNode node,
        String remark,
        List<String> evidenceUrls,
        BigDecimal gain,
        BigDecimal totalAfter,
        List<String> levelsAfter) {

    /** In the order in which mending them wins most; behind them those of which nobody knows what they win. */
    static List<LostItem> of(ScoreTree tree, SnapshotPart analysis) {
        Map<String, SnapshotPart> steps = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (SnapshotPart step : analysis.partsOrNone("fixOrder")) {
            order.add(step.text("node"));
            steps.put(step.text("node"), step);
        }
        List<LostItem> items = new ArrayList<>();
        for (SnapshotPart lost : analysis.partsOrNone("lostItems")) {
            ScoreNode node = tree.named(lost, "node");
            SnapshotPart step = steps.get(node.code());
            items.add(new LostItem(
                    node,
                    lost.textOrNull("remark"),
                    lost.texts("evidenceUrls"),
                    lost.numberOrNull("gain"),
                    step == null ? null : step.numberOrNull("totalAfter"),
                    step == null ? List.of() : step.texts("levelAfter")));
        }
        // Those not in the order keep their places among each other, as List.sort does.
        items.sort((one, other) -> Integer.compare(place(order, one), place(order, other)));
        return List.copyOf(items);
    }

    private static int place(List<String> order, LostItem item) {
        int place = order.indexOf(item.node().code());
        return place < 0 ? order.size() : place;
    }
}
