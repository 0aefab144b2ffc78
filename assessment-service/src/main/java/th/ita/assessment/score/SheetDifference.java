package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A node that another sheet would show otherwise. */
@Schema(name = "SheetDifference")
record SheetDifference(String code, String nameTh, String nameEn, Side before, Side after) {

    /** What a node shows; scores with two decimals. */
    @Schema(name = "SheetDifferenceSide")
    record Side(
            @Schema(nullable = true) BigDecimal value,
            Origin origin,
            @Schema(nullable = true) BigDecimal reported,
            @Schema(nullable = true) BigDecimal computed,
            @Schema(nullable = true) String remark,
            List<String> evidenceUrls) {

        private static final Side NOTHING = new Side(null, Origin.MISSING, null, null, null, List.of());

        private static Side of(TreeView.Node node) {
            return new Side(
                    node.value(), node.origin(), node.reported(), node.computed(), node.remark(), node.evidenceUrls());
        }
    }

    /**
     * Every node that differs, in the framework's order; also where two decimals don't show it.
     *
     * @param before null if there is nothing yet
     */
    static List<SheetDifference> between(ScoreTree before, ScoreTree after) {
        Map<String, TreeView.Node> exactly = nodes(before == null ? null : TreeView.inFullPrecision(before));
        Map<String, TreeView.Node> shown = nodes(before == null ? null : TreeView.of(before));
        Map<String, TreeView.Node> exactlyAfter = nodes(TreeView.inFullPrecision(after));
        return TreeView.of(after).nodes().stream()
                .filter(node -> !same(exactly.get(node.code()), exactlyAfter.get(node.code())))
                .map(node -> new SheetDifference(
                        node.code(),
                        node.nameTh(),
                        node.nameEn(),
                        shown.containsKey(node.code()) ? Side.of(shown.get(node.code())) : Side.NOTHING,
                        Side.of(node)))
                .toList();
    }

    private static Map<String, TreeView.Node> nodes(TreeView view) {
        Map<String, TreeView.Node> nodes = new HashMap<>();
        if (view != null) {
            view.nodes().forEach(node -> nodes.put(node.code(), node));
        }
        return nodes;
    }

    private static boolean same(TreeView.Node before, TreeView.Node after) {
        Side left = before == null ? Side.NOTHING : Side.of(before);
        Side right = Side.of(after);
        return left.origin() == right.origin()
                && same(left.value(), right.value())
                && same(left.reported(), right.reported())
                && same(left.computed(), right.computed())
                && Objects.equals(left.remark(), right.remark())
                && left.evidenceUrls().equals(right.evidenceUrls());
    }

    private static boolean same(BigDecimal left, BigDecimal right) {
        return left == null || right == null ? left == right : left.compareTo(right) == 0;
    }
}
