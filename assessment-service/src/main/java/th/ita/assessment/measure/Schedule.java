package th.ita.assessment.measure;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.table.CellText;

/** When a measure is carried out: from day to day, in words, or both. */
@Schema(name = "MeasureSchedule")
public record Schedule(
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,

        @Schema(description = "In words, such as ตลอดปีงบประมาณ.", nullable = true)
        String text) {

    /** Whether it says anything. */
    boolean given() {
        return from != null && to != null || !CellText.blank(text);
    }
}
