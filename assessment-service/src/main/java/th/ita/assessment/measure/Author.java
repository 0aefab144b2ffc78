package th.ita.assessment.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who wrote it and signs first.
 *
 * @param rank before the name, such as ว่าที่ร้อยตรี
 */
@Schema(name = "MeasureAuthor")
public record Author(
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String rank,
        @Schema(nullable = true) String position) {

    static final Author NOBODY = new Author(null, null, null);
}
