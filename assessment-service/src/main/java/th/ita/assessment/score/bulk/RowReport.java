package th.ita.assessment.score.bulk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of a row. */
@Schema(name = "ImportRow", description = "What becomes of a row.")
public record RowReport(
        @Schema(description = "As Excel counts.") int row,

        @Schema(description = "Null where the cell cannot be read.", nullable = true)
        Long agencyId,

        @Schema(description = "Null where the cell cannot be read.", nullable = true)
        Integer fiscalYear,

        Outcome outcome,

        @Schema(description = "What it changes; empty unless accepted.")
        List<Change> changes,

        @Schema(description = "Why it is refused; empty unless it is.")
        List<Flaw> reasons) {

    /** Every row is one of these. */
    @Schema(name = "ImportOutcome")
    public enum Outcome {
        ACCEPTED("accepted"),
        UNCHANGED("unchanged"),
        REFUSED("refused");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * A member of the sheet that becomes another one.
     *
     * @param member {@code reported}, {@code remark} or {@code reportedLevel}, as in the sheet
     * @param from a number or text, null where nothing was known
     * @param to likewise
     */
    @Schema(name = "ImportChange")
    record Change(
            @Schema(description = "Where the new one stands; null for what follows from another cell.", nullable = true)
            String cell,

            @Schema(description = "The node; null for the level.", nullable = true)
            String node,

            @Schema(
                    description = "The member of the score sheet.",
                    enumeration = {"reported", "remark", "reportedLevel"})
            String member,

            @Schema(description = "A number or text; null where nothing was known.", nullable = true)
            Object from,

            @Schema(description = "A number or text; null where nothing is known any more.", nullable = true)
            Object to) {}

    static RowReport refused(int row, Long agencyId, Integer fiscalYear, List<Flaw> reasons) {
        return new RowReport(row, agencyId, fiscalYear, Outcome.REFUSED, List.of(), reasons);
    }

    static RowReport refused(GivenRow row, List<Flaw> reasons) {
        return refused(row.number(), row.id().agencyId(), row.id().fiscalYear(), reasons);
    }

    static RowReport of(GivenRow row, List<Change> changes) {
        return new RowReport(
                row.number(),
                row.id().agencyId(),
                row.id().fiscalYear(),
                changes.isEmpty() ? Outcome.UNCHANGED : Outcome.ACCEPTED,
                changes,
                List.of());
    }
}
