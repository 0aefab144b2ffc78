package th.ita.assessment.score.bulk;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import: what was asked for, how far it is, what came of it. */
@Schema(name = "Import", description = "An import of scores: what was asked for, how far it is, what came of it.")
record ImportJob(
        String id,
        ImportState state,
        boolean dryRun,
        ImportMode mode,

        @Schema(description = "Whether nodes that are not in the file are not known any more.")
        boolean replace,

        @Schema(description = "What a row stands for; null until the headings are read.", nullable = true)
        Shape shape,

        @Schema(description = "In bytes.") long size,

        @Schema(
                description =
                        "What `If-Match` of the import has to say: of the file, and of what it meets. Null until it is known.",
                nullable = true)
        String digest,

        @Schema(nullable = true) String note,
        String createdBy,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant endedAt,
        ImportCounts counts,

        @Schema(description = "Why nothing, or not all, was written; null otherwise.", nullable = true)
        Flaw problem) {

    String etag() {
        return digest == null ? null : '"' + digest + '"';
    }
}
