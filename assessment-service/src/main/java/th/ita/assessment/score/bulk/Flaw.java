package th.ita.assessment.score.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.table.CellRefused;

/** What is wrong with a row, and where. */
@Schema(name = "ImportFlaw")
public record Flaw(
        @Schema(description = "Such as `C12`; null where it is about the whole row.", nullable = true)
        String cell,

        @Schema(description = "What a program switches on.") String code,
        String th,
        String en) {

    static Flaw of(String cell, CellRefused refused) {
        return new Flaw(cell, refused.code(), refused.th(), refused.en());
    }
}
