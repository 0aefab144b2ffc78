package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.Precision;

/** A score tree as JSON shows it: flat, parents before children, without any distribution of answers. */
public record TreeView(List<Node> nodes) {

    /**
     * @param parent code of the parent, null at the root
     * @param depth 0 at the root
     * @param weight points in the total that the node carries from 0 to 100, four decimals; null where not known
     * @param value the effective value; {@code low} and {@code high} its interval
     * @param confirmed false where the framework's name or weight was not read in a public source, else left out
     */
    public record Node(
            String code,
            String kind,
            @Schema(nullable = true) String parent,
            int depth,
            String nameTh,
            String nameEn,
            boolean official,
            @Schema(nullable = true) BigDecimal weight,
            @Schema(nullable = true) BigDecimal value,
            Origin origin,
            @Schema(nullable = true) BigDecimal reported,
            @Schema(nullable = true) BigDecimal computed,
            @Schema(nullable = true) BigDecimal implied,
            @Schema(nullable = true) BigDecimal low,
            @Schema(nullable = true) BigDecimal high,
            @Schema(nullable = true) String remark,
            List<String> evidenceUrls,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "False where name or weight was not read in a public source; else left out.")
            Boolean confirmed) {}

    private static final UnaryOperator<BigDecimal> TWO_DECIMALS = score -> Precision.shown(score, 2);

    /** Scores with two decimals and weights with four, rounded half up. */
    public static TreeView of(ScoreTree tree) {
        return flatten(tree, node -> TWO_DECIMALS, weight -> Precision.shown(weight, 4));
    }

    /** Scores and weights with every digit that scoring keeps. */
    public static TreeView inFullPrecision(ScoreTree tree) {
        return inFullPrecision(tree, Set.of());
    }

    /**
     * The same for the public: a figure that follows from answers which are withheld has two decimals, since more would tell
     * how these were distributed and how many people gave them.
     *
     * @param withheld codes of the nodes whose answers are withheld
     */
    static TreeView inFullPrecision(ScoreTree tree, Set<String> withheld) {
        return flatten(
                tree, node -> follows(node, withheld) ? TWO_DECIMALS : UnaryOperator.identity(), Precision::kept);
    }

    // What is implied follows from all that is beside and above it.
    private static boolean follows(ScoreNode node, Set<String> codes) {
        return !codes.isEmpty() && (node.implied() != null || below(node, codes));
    }

    private static boolean below(ScoreNode node, Set<String> codes) {
        return codes.contains(node.code()) || node.children().stream().anyMatch(child -> below(child, codes));
    }

    private static TreeView flatten(
            ScoreTree tree, Function<ScoreNode, UnaryOperator<BigDecimal>> digits, UnaryOperator<BigDecimal> weights) {
        List<Node> nodes = new ArrayList<>();
        flatten(tree.root(), null, 0, digits, weights, nodes);
        return new TreeView(List.copyOf(nodes));
    }

    private static void flatten(
            ScoreNode node,
            String parent,
            int depth,
            Function<ScoreNode, UnaryOperator<BigDecimal>> digits,
            UnaryOperator<BigDecimal> weights,
            List<Node> nodes) {
        FrameworkNode definition = node.definition();
        UnaryOperator<BigDecimal> scores = digits.apply(node);
        Known known = node.known();
        BigDecimal weight = node.weightInTotal();
        nodes.add(new Node(
                definition.code(),
                definition.kind().json(),
                parent,
                depth,
                definition.name().th(),
                definition.name().en(),
                definition.official(),
                weight == null ? null : weights.apply(weight.movePointRight(2)),
                known == null ? null : scores.apply(known.value()),
                node.origin(),
                value(node.reported(), scores),
                value(node.computed(), scores),
                value(node.implied(), scores),
                known == null ? null : scores.apply(known.low()),
                known == null ? null : scores.apply(known.high()),
                node.remark(),
                node.evidenceUrls(),
                definition.confirmed() && definition.weightConfirmed() ? null : false));
        node.children().forEach(child -> flatten(child, definition.code(), depth + 1, digits, weights, nodes));
    }

    private static BigDecimal value(Known known, UnaryOperator<BigDecimal> scores) {
        return known == null ? null : scores.apply(known.value());
    }
}
