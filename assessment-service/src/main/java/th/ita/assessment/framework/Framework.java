package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The assessment of one fiscal year as data: what is asked, what counts how much, and which score is which level. The same
 * code means different things in different years, so a code is read only together with its framework.
 *
 * @param family whose assessment it is, such as {@code NACC}
 * @param fiscalYear Buddhist era
 * @param version fiscal year and edition of the data, such as {@code 2564.1}
 * @param confirmed whether structure, weights and level rule were read in a public source
 * @param note what else is to be known of the data, or null
 * @param levelRule none where it is not known how the year's results were graded
 */
public record Framework(
        String family,
        int fiscalYear,
        String version,
        LocalizedText name,
        boolean confirmed,
        LocalizedText note,
        FrameworkNode root,
        List<Scale> scales,
        Optional<LevelRule> levelRule) {

    public Framework {
        scales = List.copyOf(scales);
    }

    /**
     * The node of that code in any case. A question that has one sub-item only is itself what is answered; its sub-item's
     * code ({@code E2.1}) leads to the question.
     */
    public Optional<FrameworkNode> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(root.find(code));
    }

    /** Every node, parents before children. */
    public Stream<FrameworkNode> preorder() {
        return root.preorder();
    }

    /** The scale of that code. */
    public Optional<Scale> scale(String code) {
        return scales.stream().filter(scale -> scale.code().equals(code)).findFirst();
    }

    /**
     * What share of the total the node carries, 0 to 1 in full precision; null where a weight on the way is not known.
     *
     * @throws IllegalArgumentException if the framework has no such node
     */
    public BigDecimal weightInTotal(String code) {
        FrameworkNode node = find(code).orElseThrow(() -> new IllegalArgumentException("no node " + code));
        BigDecimal weight = weight(root, node);
        return weight == null ? null : Precision.kept(weight);
    }

    private static BigDecimal weight(FrameworkNode above, FrameworkNode node) {
        if (above == node) {
            return above.weight();
        }
        return above.children().stream()
                .map(child -> weight(child, node))
                .filter(Objects::nonNull)
                .findFirst()
                .map(below -> above.weight() == null ? null : above.weight().multiply(below, Precision.CARRIED))
                .orElse(null);
    }
}
