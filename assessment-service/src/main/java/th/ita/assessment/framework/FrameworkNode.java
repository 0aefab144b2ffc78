package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One node of a framework and what hangs below it.
 *
 * @param code canonical code: {@code TOTAL}, {@code OIT}, {@code 9}, {@code 9.1}, {@code O24}, {@code E1}, {@code E1.1}
 * @param official whether the Thai name is the official wording; a working label otherwise
 * @param confirmed whether what the node says was read in a public source
 * @param weight share within the parent, 0 to 1; null where it is not known, and then the parent is never computed
 * @param weightConfirmed whether that share was read in a public source or recomputed from one
 * @param scale code of the scale of an answered leaf, else null
 * @param note what else is to be known of the node, or null
 * @param counts how many nodes of a kind are below it, where that is known, whether or not they are listed
 * @param children in the framework's order
 */
public record FrameworkNode(
        String code,
        NodeKind kind,
        LocalizedText name,
        boolean official,
        boolean confirmed,
        BigDecimal weight,
        boolean weightConfirmed,
        String scale,
        LocalizedText note,
        List<Count> counts,
        List<FrameworkNode> children) {

    /** How many nodes of a kind there are in the year, such as 15 questions of which none is known. */
    public record Count(NodeKind kind, int number, boolean confirmed) {}

    public FrameworkNode {
        counts = List.copyOf(counts);
        children = List.copyOf(children);
    }

    /** This node and everything below it, parents before children. */
    public Stream<FrameworkNode> preorder() {
        List<FrameworkNode> nodes = new ArrayList<>();
        addTo(nodes);
        return nodes.stream();
    }

    /**
     * The first node of that code from here on downwards, or null; see {@link Framework#find}. It is asked several times for
     * each entry of each sheet, a million times in an import, so nothing is allocated.
     */
    FrameworkNode find(String wanted) {
        if (isCalled(wanted)) {
            return this;
        }
        for (FrameworkNode child : children) {
            FrameworkNode found = child.find(wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isCalled(String wanted) {
        boolean answeredQuestion = kind == NodeKind.QUESTION && scale != null;
        return code.equalsIgnoreCase(wanted)
                || answeredQuestion
                        && wanted.length() == code.length() + 2
                        && wanted.endsWith(".1")
                        && wanted.regionMatches(true, 0, code, 0, code.length());
    }

    private void addTo(List<FrameworkNode> nodes) {
        nodes.add(this);
        children.forEach(child -> child.addTo(nodes));
    }
}
