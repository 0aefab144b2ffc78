package th.ita.assessment.agency;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of a row of the register. */
@Schema(name = "AgencyImportRow", description = "What becomes of a row.")
record AgencyImportRow(
        @Schema(description = "As Excel counts.") int row,

        @Schema(description = "Null where the cell cannot be read.", nullable = true)
        Long agencyId,

        Outcome outcome,

        @Schema(description = "What it changes; empty unless it registers or changes.")
        List<Change> changes,

        @Schema(description = "Why it is refused; empty unless it is.")
        List<Flaw> reasons) {

    /** Every row is one of these. */
    @Schema(name = "AgencyImportOutcome")
    public enum Outcome {
        REGISTERED("registered"),
        CHANGED("changed"),
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

    /** A member of the agency's entry that becomes another one. */
    @Schema(name = "AgencyImportChange")
    record Change(
            @Schema(description = "A member of the agency.") String member,
            @Schema(nullable = true) String from,
            @Schema(nullable = true) String to) {}

    /** What is wrong with a row, and where. */
    @Schema(name = "AgencyImportFlaw")
    record Flaw(
            @Schema(description = "Such as `C12`; null where it is about the whole row.", nullable = true)
            String cell,

            @Schema(description = "What a program switches on.")
            String code,

            String th,
            String en) {}

    AgencyImportRow refused(Flaw why) {
        return new AgencyImportRow(row, agencyId, Outcome.REFUSED, List.of(), List.of(why));
    }
}
