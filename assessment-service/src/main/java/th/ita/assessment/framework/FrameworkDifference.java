package th.ita.assessment.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that two versions of a framework say differently. */
@Schema(name = "FrameworkDifference")
record FrameworkDifference(
        @Schema(
                description = "Code of the node; null for what belongs to no node: names, level rule, scales.",
                nullable = true)
        String node,

        @Schema(enumeration = {"added", "removed", "changed"})
        String change,

        @Schema(
                description =
                        "What about it is another: names as in the framework itself; empty where added or removed.")
        List<String> members) {

    static List<FrameworkDifference> between(Framework before, Framework after) {
        List<FrameworkDifference> differences = new ArrayList<>();
        List<String> head = new ArrayList<>();
        mark(head, "name", before.name(), after.name());
        mark(head, "note", before.note(), after.note());
        mark(head, "confirmed", before.confirmed(), after.confirmed());
        mark(head, "levelRule", before.levelRule(), after.levelRule());
        mark(head, "scales", before.scales(), after.scales());
        if (!head.isEmpty()) {
            differences.add(new FrameworkDifference(null, "changed", head));
        }
        Map<String, FrameworkView.Node> now = nodes(after);
        nodes(before).forEach((code, node) -> {
            FrameworkView.Node other = now.remove(code);
            if (other == null) {
                differences.add(new FrameworkDifference(code, "removed", List.of()));
            } else if (!other.equals(node)) {
                differences.add(new FrameworkDifference(code, "changed", members(node, other)));
            }
        });
        now.keySet().forEach(code -> differences.add(new FrameworkDifference(code, "added", List.of())));
        return List.copyOf(differences);
    }

    private static List<String> members(FrameworkView.Node before, FrameworkView.Node after) {
        List<String> members = new ArrayList<>();
        mark(members, "kind", before.kind(), after.kind());
        mark(members, "parent", before.parent(), after.parent());
        mark(members, "nameTh", before.nameTh(), after.nameTh());
        mark(members, "nameEn", before.nameEn(), after.nameEn());
        mark(members, "official", before.official(), after.official());
        mark(members, "confirmed", before.confirmed(), after.confirmed());
        mark(members, "weight", before.weight(), after.weight());
        mark(members, "weightConfirmed", before.weightConfirmed(), after.weightConfirmed());
        mark(members, "scale", before.scale(), after.scale());
        mark(members, "counts", before.counts(), after.counts());
        mark(members, "noteTh", before.noteTh(), after.noteTh());
        mark(members, "noteEn", before.noteEn(), after.noteEn());
        return members;
    }

    private static void mark(List<String> members, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            members.add(name);
        }
    }

    private static Map<String, FrameworkView.Node> nodes(Framework framework) {
        Map<String, FrameworkView.Node> byCode = new LinkedHashMap<>();
        FrameworkView.of(framework).nodes().forEach(node -> byCode.put(node.code(), node));
        return byCode;
    }
}
