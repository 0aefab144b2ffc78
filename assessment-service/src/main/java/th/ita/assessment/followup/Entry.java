package th.ita.assessment.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as officers read and write it: what is read can be changed and sent back. */
@Schema(name = "ProgressEntry", description = "What was done of a measure, as its officers see it.")
record Entry(
        @Schema(description = "Read only.", nullable = true) Long id,

        @Schema(description = "The measure's id; stays as it is.", nullable = true)
        String measure,

        @Schema(description = "The day it speaks of: from the approval of the measures to today.", nullable = true)
        LocalDate date,

        @Schema(nullable = true) ProgressState state,

        @Schema(nullable = true, maxLength = EntryCheck.TEXT)
        String text,

        List<Link> links,

        @Schema(description = "Read only.") List<ProgressFile> files,

        @Schema(
                description = "Whether the public sees it. What was published stays so, and may be corrected.",
                nullable = true)
        Boolean published,

        @Schema(description = "Read only.", nullable = true) Instant publishedAt,

        @Schema(description = "Of the last correction after it was published. Read only.", nullable = true)
        Instant correctedAt,

        @Schema(description = "Read only.", nullable = true) String enteredBy,
        @Schema(description = "Read only.", nullable = true) Instant enteredAt) {

    Entry {
        links = links == null ? List.of() : links;
        files = files == null ? List.of() : files;
    }

    static Entry of(ProgressEntry entry) {
        return new Entry(
                entry.id(),
                entry.measure(),
                entry.day(),
                entry.state(),
                entry.wording(),
                entry.links(),
                entry.files(),
                entry.published(),
                entry.publishedAt(),
                entry.correctedAt(),
                entry.enteredBy(),
                entry.enteredAt());
    }
}
