package th.ita.assessment.audit;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * An entry as somebody may see it.
 *
 * @param before JSON, null for nothing
 * @param after the same
 */
@Schema(name = "AuditEntry")
record AuditView(
        long id,
        Instant at,

        @Schema(
                description =
                        "In a refused one only what was claimed; and null to others than administrators where that"
                                + " is no account's name.",
                nullable = true)
        String account,

        String operation,
        String target,
        @Schema(enumeration = {"done", "refused"}) String outcome,

        @JsonRawValue
        @Schema(type = SchemaType.OBJECT, description = "What was there; null when there was nothing.", nullable = true)
        String before,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "What was there afterwards; null when there was nothing.",
                nullable = true)
        String after,

        @Schema(description = "The address it came from; only to administrators and to who did it.", nullable = true)
        String remote) {

    /** What OpenAPI shows for a page of entries. */
    @Schema(name = "AuditPage")
    record AuditPage(
            List<AuditView> items, @Schema(nullable = true) String next) {}

    /** All of it. */
    static AuditView of(AuditEntry entry) {
        return seen(entry, entry.account, entry.remote);
    }

    /**
     * Without what is nobody else's business: where others came from, what somebody typed in the place of a name (perhaps a
     * password), and addresses that serve as names.
     *
     * @param reader the name of who reads
     */
    static AuditView to(String reader, AuditEntry entry) {
        if (reader.equals(entry.account) && !entry.refused) {
            return of(entry);
        }
        boolean nameless =
                entry.account == null || entry.refused && !entry.account.matches("(key:)?[\\p{L}\\p{M}\\p{N}._-]+");
        return seen(entry, nameless ? null : Discretion.withoutAddresses(entry.account), null);
    }

    private static AuditView seen(AuditEntry entry, String account, String remote) {
        return new AuditView(
                entry.id,
                entry.writtenAt,
                account,
                entry.operation,
                entry.target,
                entry.refused ? "refused" : "done",
                entry.before,
                entry.after,
                remote);
    }
}
