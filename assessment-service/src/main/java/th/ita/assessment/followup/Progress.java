package th.ita.assessment.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.measure.Schedule;

/**
 * What the public sees of how measures are carried out: {@code events/progress.schema.json} without agency and years.
 *
 * @param version of the measures in force
 * @param effect null until the result of the measures' year is known
 */
public record Progress(
        int version,
        List<MeasureProgress> measures,
        Summary summary,
        @Schema(nullable = true) Effect effect) {

    /**
     * A measure and what was published of it.
     *
     * @param dropped whether the version in force has it no more
     * @param state of the newest published entry
     * @param entries the newest last
     */
    @Schema(name = "MeasureProgress")
    public record MeasureProgress(
            String id,
            List<NamedNode> nodes,
            @Schema(nullable = true) String point,
            List<String> steps,
            @Schema(nullable = true) String responsible,
            @Schema(nullable = true) Schedule schedule,
            @Schema(nullable = true) String indicator,
            @Schema(nullable = true) String followUp,

            @Schema(description = "Whether the version in force has it no more.")
            boolean dropped,

            ProgressState state,
            List<PublicEntry> entries) {}

    @Schema(name = "ProgressNode")
    public record NamedNode(String code, String nameTh) {}

    /** @param correctedAt null if it says what it said first */
    @Schema(name = "PublishedProgressEntry")
    public record PublicEntry(
            LocalDate date,
            ProgressState state,
            String text,

            @Schema(description = "Null if it says what it said first.", nullable = true)
            Instant correctedAt,

            List<Link> links,
            List<PublicFile> files) {

        static PublicEntry of(ProgressEntry entry) {
            return new PublicEntry(
                    entry.day(),
                    entry.state(),
                    entry.wording(),
                    entry.correctedAt(),
                    entry.links(),
                    entry.files().stream()
                            .filter(ProgressFile::shown)
                            .map(PublicFile::of)
                            .toList());
        }
    }

    /** @param size bytes */
    @Schema(name = "PublishedProgressFile")
    public record PublicFile(String name, String mediaType, String sha256, long size) {
        static PublicFile of(ProgressFile file) {
            return new PublicFile(file.name(), file.mediaType(), file.sha256(), file.size());
        }
    }

    /** How many measures there are in which state; dropped ones are not counted. */
    @Schema(name = "ProgressSummary")
    public record Summary(int measures, int done, int underWay, int notStarted, int notDone) {

        static Summary of(List<MeasureProgress> measures) {
            List<ProgressState> states = measures.stream()
                    .filter(measure -> !measure.dropped())
                    .map(MeasureProgress::state)
                    .toList();
            return new Summary(
                    states.size(),
                    count(states, ProgressState.DONE),
                    count(states, ProgressState.UNDER_WAY),
                    count(states, ProgressState.NOT_STARTED),
                    count(states, ProgressState.NOT_DONE));
        }

        private static int count(List<ProgressState> states, ProgressState wanted) {
            return (int) states.stream().filter(state -> state == wanted).count();
        }
    }

    /** The SHA-256 of every file that it names. */
    public List<String> files() {
        return measures.stream()
                .flatMap(measure -> measure.entries().stream())
                .flatMap(entry -> entry.files().stream())
                .map(PublicFile::sha256)
                .distinct()
                .toList();
    }
}
