package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import th.ita.assessment.framework.FrameworkNode;

/**
 * A node with all that is known of its value.
 *
 * @param weightInTotal share of the total, 0 to 1; null where not known
 * @param reported what was reported; its interval is the number itself
 * @param computed what follows from the children; its interval is what the rounding of reported children leaves open
 * @param implied what follows from the parent and the siblings
 * @param remark of an item that scored 0, else null
 */
public record ScoreNode(
        FrameworkNode definition,
        BigDecimal weightInTotal,
        Known reported,
        Known computed,
        Known implied,
        Origin origin,
        String remark,
        List<String> evidenceUrls,
        List<ScoreNode> children) {

    public ScoreNode {
        evidenceUrls = List.copyOf(evidenceUrls);
        children = List.copyOf(children);
    }

    public String code() {
        return definition.code();
    }

    /** What counts: the reported value, else the computed, else the implied one, else null. */
    public Known known() {
        return switch (origin) {
            case REPORTED -> reported;
            case COMPUTED -> computed;
            case IMPLIED -> implied;
            case MISSING -> null;
        };
    }

    /** The effective value in full precision, or null. */
    public BigDecimal value() {
        return known() == null ? null : known().value();
    }

    /** This node and everything below it, parents before children. */
    public Stream<ScoreNode> preorder() {
        List<ScoreNode> nodes = new ArrayList<>();
        addTo(nodes);
        return nodes.stream();
    }

    private void addTo(List<ScoreNode> nodes) {
        nodes.add(this);
        children.forEach(child -> child.addTo(nodes));
    }
}
