package th.ita.assessment.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Scale;

/**
 * A sheet's entries as they are given out to be filled in or changed: with the node's name where none was given, and every
 * member that the node can take, null where unknown.
 */
final class SheetLines {

    private SheetLines() {}

    /** One empty entry for each node of the framework, in its order. */
    static List<Map<String, Object>> template(Framework framework) {
        return framework
                .preorder()
                .map(node -> line(framework, node, empty(node)))
                .toList();
    }

    /** The entries of a sheet, in their own order and as they were given. */
    static List<Map<String, Object>> of(Framework framework, ScoreSheet sheet) {
        return sheet.entries().stream()
                .map(entry -> line(framework, framework.find(entry.code()).orElse(null), entry))
                .toList();
    }

    private static ScoreSheet.Entry empty(FrameworkNode node) {
        return new ScoreSheet.Entry(node.code(), node.name().th(), null, null, null, null, null);
    }

    // The node is null where the framework has lost it since: then what was given is shown, and nothing else.
    private static Map<String, Object> line(Framework framework, FrameworkNode node, ScoreSheet.Entry entry) {
        boolean answered = node != null && node.scale() != null;
        boolean item = node != null && node.kind() == NodeKind.ITEM;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("code", entry.code());
        line.put("name", entry.name() == null && node != null ? node.name().th() : entry.name());
        line.put("reported", entry.reported());
        if (entry.percent() != null) {
            line.put("percent", entry.percent());
        } else if (answered && entry.counts() == null) {
            line.put("percent", unanswered(framework.scale(node.scale()).orElseThrow()));
        }
        put(line, "counts", entry.counts(), answered);
        put(line, "remark", entry.remark(), item);
        put(line, "evidenceUrls", entry.evidenceUrls() == null ? List.of() : entry.evidenceUrls(), item);
        return line;
    }

    private static void put(Map<String, Object> line, String member, Object value, boolean always) {
        if (always || value != null && !value.equals(List.of())) {
            line.put(member, value);
        }
    }

    private static Map<String, Object> unanswered(Scale scale) {
        Map<String, Object> options = new LinkedHashMap<>();
        scale.options().forEach(option -> options.put(option.code(), null));
        return options;
    }
}
