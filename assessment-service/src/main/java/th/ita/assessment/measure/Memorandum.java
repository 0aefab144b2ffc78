package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the memorandum (บันทึกข้อความ) says besides analysis and measures.
 *
 * @param number ที่, given at registration
 * @param date วันที่, given at registration
 * @param to เรียน
 * @param background เรื่องเดิม
 * @param facts ข้อเท็จจริง
 * @param proposals ข้อเสนอ
 * @param closing จึงเรียนมาเพื่อ…
 */
@Schema(name = "MeasureMemorandum")
public record Memorandum(
        @Schema(description = "ส่วนราชการ", nullable = true) String department,

        @Schema(description = "ที่: given at registration, read only here.", nullable = true)
        String number,

        @Schema(description = "วันที่: given at registration, read only here.", nullable = true)
        LocalDate date,

        @Schema(description = "เรื่อง", nullable = true) String subject,
        @Schema(description = "เรียน", nullable = true) String to,
        @Schema(description = "เรื่องเดิม", nullable = true) String background,

        @Schema(description = "ข้อเท็จจริง", nullable = true)
        String facts,

        @Schema(description = "ข้อเสนอ") List<String> proposals,

        @Schema(description = "จึงเรียนมาเพื่อ…", nullable = true)
        String closing) {

    static final Memorandum EMPTY = new Memorandum(null, null, null, null, null, null, null, List.of(), null);

    public Memorandum {
        proposals = proposals == null ? List.of() : List.copyOf(proposals);
    }

    Memorandum registered(String itsNumber, LocalDate itsDate) {
        return new Memorandum(department, itsNumber, itsDate, subject, to, background, facts, proposals, closing);
    }
}
