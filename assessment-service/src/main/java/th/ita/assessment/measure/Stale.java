package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That what was signed says something else than the result of today.
 *
 * @param since when the first difference was seen
 */
@Schema(name = "MeasuresStale")
public record Stale(Instant since, List<Change> changes) {

    public Stale {
        changes = List.copyOf(changes);
    }

    /**
     * One difference.
     *
     * @param node code; {@code TOTAL} for level, its meaning, the scale and the result, null for the agency's own name
     * @param what {@code result} was taken back, or given again; {@code meaning} is the level's name and what it means,
     *     {@code scale} where the levels begin, {@code origin} whether the value was reported or follows from others,
     *     {@code gain} what the total would win if the node were full
     * @param before as it is printed, null where nothing was
     */
    @Schema(name = "PrintedChange")
    public record Change(
            @Schema(nullable = true) String node,

            @Schema(
                    enumeration = {
                        "value", "remark", "name", "level", "result", "origin", "weight", "gain", "meaning", "scale"
                    })
            String what,

            @Schema(nullable = true) String before,
            @Schema(nullable = true) String after) {}

    private static final String TOTAL = "TOTAL";

    /**
     * What a document of the one would have to say otherwise by the other.
     *
     * @param printed of what was stored before all was recorded, only that is compared which was
     */
    static List<Change> between(PrintedFacts printed, PrintedFacts now) {
        List<Change> changes = new ArrayList<>();
        compare(changes, null, "name", printed.agencyTh(), now.agencyTh());
        if (printed.nodes().isEmpty() != now.nodes().isEmpty()) {
            changes.add(new Change(TOTAL, "result", there(printed), there(now)));
            return changes;
        }
        Map<String, PrintedFacts.Node> byCode = new LinkedHashMap<>();
        now.nodes().forEach(node -> byCode.put(node.code(), node));
        for (PrintedFacts.Node before : printed.nodes()) {
            PrintedFacts.Node after = byCode.remove(before.code());
            if (after == null) {
                changes.add(new Change(before.code(), "name", before.nameTh(), null));
            } else {
                compare(changes, before, after, printed.complete());
            }
        }
        byCode.values().forEach(added -> changes.add(new Change(added.code(), "name", null, added.nameTh())));
        compare(changes, TOTAL, "level", joined(printed.levels()), joined(now.levels()));
        if (printed.complete()) {
            compare(changes, TOTAL, "meaning", joined(printed.meanings()), joined(now.meanings()));
            compare(changes, TOTAL, "scale", joined(printed.scale()), joined(now.scale()));
        }
        return changes;
    }

    private static void compare(
            List<Change> changes, PrintedFacts.Node before, PrintedFacts.Node after, boolean complete) {
        String node = before.code();
        compare(changes, node, "name", before.nameTh(), after.nameTh());
        compare(changes, node, "value", text(before.value()), text(after.value()));
        compare(changes, node, "remark", before.remark(), after.remark());
        if (complete) {
            compare(changes, node, "origin", before.origin(), after.origin());
            compare(changes, node, "weight", text(before.weight()), text(after.weight()));
            compare(changes, node, "gain", text(before.gain()), text(after.gain()));
        }
    }

    private static void compare(List<Change> changes, String node, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(node, what, before, after));
        }
    }

    private static String there(PrintedFacts facts) {
        return facts.nodes().isEmpty() ? null : "current";
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String joined(List<String> levels) {
        return levels.isEmpty() ? null : String.join(", ", levels);
    }

    /** The same in a sentence, for a version that goes back to its author. */
    static String reason(List<Change> changes) {
        String reason = "ผลการประเมินหรือชื่อหน่วยงานเปลี่ยนไประหว่างการเสนอ: "
                + String.join(
                        "; ",
                        changes.stream()
                                .limit(10)
                                .map(change -> (change.node() == null ? "" : change.node() + " ") + change.what() + " "
                                        + change.before() + " → " + change.after())
                                .toList());
        return reason.length() <= TextCheck.LONGEST_REASON ? reason : reason.substring(0, TextCheck.LONGEST_REASON);
    }
}
