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
     * Figures that exclude each other: what is not known below a parent would have to be impossible for the rest to be true.
     *
     * @param parent code of the known parent
     * @param unknown codes of its unknown children, one or several
     * @param needed what they would have to be, on average, in full precision
     */
    public record Contradiction(String parent, List<String> unknown, Known needed) {

        public Contradiction {
            unknown = List.copyOf(unknown);
        }
    }

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
