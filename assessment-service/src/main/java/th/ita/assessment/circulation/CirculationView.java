package th.ita.assessment.circulation;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A circulation: who has acknowledged, who has not, whom no letter reached. Addresses are never shown.
 *
 * @param endsAt when it ends by itself
 * @param ended null while it goes on
 */
@Schema(name = "Circulation", description = "Published measures, sent to those who have to know them.")
record CirculationView(
        long id,
        long agencyId,
        int fiscalYear,

        @Schema(description = "Of the measures.") int version,

        @Schema(nullable = true) String message,
        String createdBy,
        Instant createdAt,

        @Schema(description = "When it ends by itself, and addresses and links are deleted.")
        Instant endsAt,

        @Schema(nullable = true) Instant endedAt,

        @Schema(description = "Null while it goes on.", nullable = true)
        Circulation.End ended,

        Counts counts,
        List<LetterView> letters) {

    /** @param acknowledged whatever became of the letter: links may be passed on by hand */
    @Schema(name = "CirculationCounts")
    record Counts(int recipients, int acknowledged, int waiting, int sent, int failed) {

        static Counts of(List<Letter> letters) {
            return new Counts(
                    letters.size(),
                    (int) letters.stream()
                            .filter(letter -> letter.acknowledgedAt() != null)
                            .count(),
                    count(letters, Letter.State.WAITING),
                    count(letters, Letter.State.SENT),
                    count(letters, Letter.State.FAILED));
        }

        private static int count(List<Letter> letters, Letter.State wanted) {
            return (int)
                    letters.stream().filter(letter -> letter.state() == wanted).count();
        }
    }

    @Schema(name = "CirculationLetter")
    record LetterView(
            String name,
            @Schema(nullable = true) String post,
            Letter.State state,

            @Schema(description = "How often it was tried.") int attempts,

            @Schema(nullable = true) Instant sentAt,

            @Schema(description = "Why it was not taken the last time, or at all.", nullable = true)
            String failure,

            @Schema(description = "Null while it is not.", nullable = true)
            Instant acknowledgedAt) {

        static LetterView of(Letter letter) {
            return new LetterView(
                    letter.name(),
                    letter.post(),
                    letter.state(),
                    letter.attempts(),
                    letter.sentAt(),
                    letter.failure(),
                    letter.acknowledgedAt());
        }
    }

    static CirculationView of(Circulation circulation, List<Letter> letters) {
        return new CirculationView(
                circulation.id(),
                circulation.agencyId(),
                circulation.fiscalYear(),
                circulation.version(),
                circulation.message(),
                circulation.createdBy(),
                circulation.createdAt(),
                circulation.endsAt(),
                circulation.endedAt(),
                circulation.ended(),
                Counts.of(letters),
                letters.stream().map(LetterView::of).toList());
    }
}
