package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;

/** A score tree as JSON shows it: flat, parents before children, without any distribution of answers. */
public record TreeView(List<Node> nodes) {

    /**
     * @param parent code of the parent, null at the root
     * @param depth 0 at the root
     * @param weight points in the total that the node carries from 0 to 100, four decimals; null where not known
     * @param value the effective value; {@code low} and {@code high} its interval
     */
    public record Node(
            String code,
            String kind,
            String parent,
            int depth,
            String nameTh,
            String nameEn,
            boolean official,
            BigDecimal weight,
            BigDecimal value,
            Origin origin,
            BigDecimal reported,
            BigDecimal computed,
            BigDecimal implied,
            BigDecimal low,
            BigDecimal high,
            String remark,
            List<String> evidenceUrls) {}

    /** Scores with two decimals, rounded half up. */
    public static TreeView of(ScoreTree tree) {
        throw new UnsupportedOperationException();
    }

    /** Scores and weights with every digit that scoring keeps. */
    public static TreeView inFullPrecision(ScoreTree tree) {
        throw new UnsupportedOperationException();
    }
}
