package th.ita.assessment.publication;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a subject stands between a change and the website, for administrators.
 *
 * @param announcedRevision 0 when none was announced in this epoch
 * @param reason why the newest state has no documents, or could not be announced; null if nothing went wrong
 */
@Schema(name = "SubjectStatus", description = "How far a subject's newest state has come on its way to the website.")
public record SubjectStatus(
        @Schema(examples = "assessment/5584/2564") String key,
        PublicationState state,
        long revision,
        Instant revisedAt,

        @Schema(description = "0 when none was announced in this epoch.")
        long announcedRevision,

        @Schema(nullable = true) Instant announcedAt,

        @Schema(description = "The newest revision that a worker has reported on in this epoch, 0 if none.")
        long heardRevision,

        @Schema(description = "What went wrong; null if nothing did.", nullable = true)
        Reason reason) {

    /** @param code in kebab-case; {@code unreadable} when the state could not even be announced */
    @Schema(name = "SubjectFailure")
    public record Reason(String code, String message) {}
}
