package th.ita.assessment.audit;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is not as it was sealed.
 *
 * @param seal the number; null where it is about entries that are in none
 * @param entries which entries, the first {@link #MOST} of them; empty where it is about the seal itself
 */
@Schema(name = "AuditFinding", description = "Something that is not as it was sealed.")
record Finding(
        @Schema(description = "The number of the seal; null for entries that are in none.", nullable = true)
        Long seal,

        @Schema(
                enumeration = {
                    "entry-changed",
                    "entry-missing",
                    "entry-added",
                    "list-changed",
                    "seal-missing",
                    "seal-changed",
                    "chain-broken",
                    "head-differs",
                    "head-not-in-kafka",
                    "head-unknown"
                })
        Fault fault,

        @Schema(
                description =
                        "The ids of the entries, the first hundred of them; empty where it is about the seal itself.")
        List<Long> entries,

        String th,
        String en) {

    static final int MOST = 100;

    static Finding of(Long seal, Fault fault, List<Long> entries) {
        return new Finding(
                seal,
                fault,
                entries.size() <= MOST ? List.copyOf(entries) : List.copyOf(entries.subList(0, MOST)),
                fault.th() + about(seal, entries, "ผนึกที่ ", "รายการ "),
                fault.en() + about(seal, entries, "seal ", "entries "));
    }

    private static String about(Long seal, List<Long> entries, String ofSeal, String ofEntries) {
        StringBuilder text = new StringBuilder();
        if (seal != null) {
            text.append(ofSeal).append(seal);
        }
        if (!entries.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append(ofEntries);
            text.append(String.join(
                    ", ", entries.stream().limit(MOST).map(String::valueOf).toList()));
        }
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
