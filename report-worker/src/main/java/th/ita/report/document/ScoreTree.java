package th.ita.report.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The year's nodes in the order of the framework, each parent before its children. */
final class ScoreTree {

    private final Map<String, ScoreNode> nodes = new LinkedHashMap<>();

    static ScoreTree of(SnapshotPart tree) {
        ScoreTree read = new ScoreTree();
        for (SnapshotPart part : tree.parts("nodes")) {
            ScoreNode node = ScoreNode.of(part);
            if (node.parent() != null && !read.nodes.containsKey(node.parent())) {
                throw part.wrong("parent", "no node of this code comes before");
            }
            if (read.nodes.put(node.code(), node) != null) {
                throw part.wrong("code", "a second node of this code");
            }
        }
        if (read.nodes.isEmpty()) {
            throw tree.wrong("nodes", "no node at all");
        }
        return read;
    }

    Collection<ScoreNode> all() {
        return nodes.values();
    }

    Stream<ScoreNode> of(ScoreNode.Kind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind);
    }

    List<ScoreNode> children(ScoreNode parent) {
        return nodes.values().stream()
                .filter(node -> parent.code().equals(node.parent()))
                .toList();
    }

    /** Those of a kind anywhere below a node, in the order of the framework. */
    List<ScoreNode> below(ScoreNode top, ScoreNode.Kind kind) {
        return of(kind).filter(node -> isBelow(node, top)).toList();
    }

    /** Whether a node lies anywhere below another one. */
    boolean isBelow(ScoreNode node, ScoreNode top) {
        for (String code = node.parent(); code != null; code = nodes.get(code).parent()) {
            if (code.equals(top.code())) {
                return true;
            }
        }
        return false;
    }

    ScoreNode root() {
        return nodes.values().iterator().next();
    }

    /** Total, instruments and indicators. */
    List<ScoreNode> main() {
        return nodes.values().stream()
                .filter(node -> switch (node.kind()) {
                    case TOTAL, INSTRUMENT, INDICATOR -> true;
                    case SUB_INDICATOR, QUESTION, ITEM, SUB_ITEM -> false;
                })
                .toList();
    }

    /** As a table writes it: code and name; the code alone of a node that is not of this year. */
    String label(String code) {
        ScoreNode node = nodes.get(code);
        if (node == null) {
            return code;
        }
        return node.kind() == ScoreNode.Kind.TOTAL ? node.name() : node.label();
    }

    Optional<ScoreNode> node(String code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /** The instrument that a node is of: itself if it is one; none of the total. */
    Optional<ScoreNode> instrument(ScoreNode node) {
        ScoreNode at = node;
        while (at != null && at.kind() != ScoreNode.Kind.INSTRUMENT) {
            at = at.parent() == null ? null : nodes.get(at.parent());
        }
        return Optional.ofNullable(at);
    }

    /** The node that a part of the snapshot names in one of its fields. */
    ScoreNode named(SnapshotPart part, String field) {
        ScoreNode node = nodes.get(part.text(field));
        if (node == null) {
            throw part.wrong(field, "the tree has no node of this code");
        }
        return node;
    }
}
