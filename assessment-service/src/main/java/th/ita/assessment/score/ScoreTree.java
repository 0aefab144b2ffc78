package th.ita.assessment.score;

import java.util.List;
import java.util.stream.Stream;

import th.ita.assessment.framework.Framework;

/** A scored sheet: the framework's tree with what is known at each node. */
public final class ScoreTree {

    private final Framework framework;
    private final ScoreNode root;
    private final List<Contradiction> contradictions;

    ScoreTree(Framework framework, ScoreNode root, List<Contradiction> contradictions) {
        this.framework = framework;
        this.root = root;
        this.contradictions = List.copyOf(contradictions);
    }

    /**
     * A node that would need an impossible value for the figures around it to be true.
     *
     * @param code the node without a value
     * @param needed what it would have to be, in full precision
     */
    public record Contradiction(String code, Known needed) {}

    public Framework framework() {
        return framework;
    }

    public ScoreNode root() {
        return root;
    }

    /** Where figures exclude each other. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /**
     * The node of that code, in any case.
     *
     * @throws IllegalArgumentException if the framework has no such node
     */
    public ScoreNode node(String code) {
        String canonical = framework
                .find(code)
                .orElseThrow(() -> new IllegalArgumentException("no node " + code))
                .code();
        return preorder()
                .filter(node -> node.code().equals(canonical))
                .findFirst()
                .orElseThrow();
    }

    /** Every node, parents before children. */
    public Stream<ScoreNode> preorder() {
        return root.preorder();
    }
}
