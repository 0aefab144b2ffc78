package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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
     * @param node code; {@code TOTAL} for level and result, null for the agency's own name
     * @param what {@code value}, {@code remark}, {@code name}, {@code level} or {@code result} (taken back, or given again)
     * @param before as it is printed, null where nothing was
     */
    @Schema(name = "PrintedChange")
    public record Change(
            @Schema(nullable = true) String node,

            @Schema(enumeration = {"value", "remark", "name", "level", "result"})
            String what,

            @Schema(nullable = true) String before,
            @Schema(nullable = true) String after) {}

    private static final String TOTAL = "TOTAL";

    /** What a document of the one would have to say otherwise by the other. */
    static List<Change> between(PrintedFacts printed, PrintedFacts now) {
        List<Change> changes = new ArrayList<>();
        compare(changes, null, "name", printed.agencyTh(), now.agencyTh());
        if (printed.nodes().isEmpty() != now.nodes().isEmpty()) {
            changes.add(new Change(TOTAL, "result", there(printed), there(now)));
            return changes;
        }
        Map<String, PrintedFacts.Node> byCode =
                now.nodes().stream().collect(Collectors.toMap(PrintedFacts.Node::code, Function.identity()));
        for (PrintedFacts.Node before : printed.nodes()) {
            PrintedFacts.Node after = byCode.get(before.code());
            compare(changes, before.code(), "name", before.nameTh(), after == null ? null : after.nameTh());
            compare(changes, before.code(), "value", text(before.value()), after == null ? null : text(after.value()));
            compare(changes, before.code(), "remark", before.remark(), after == null ? null : after.remark());
        }
        compare(changes, TOTAL, "level", joined(printed.levels()), joined(now.levels()));
        return changes;
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
