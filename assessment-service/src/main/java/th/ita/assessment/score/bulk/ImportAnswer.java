package th.ita.assessment.score.bulk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.util.RawValue;

/** An import with the beginning of its report. */
@Schema(name = "ImportAnswer", description = "An import with the beginning of its report.")
record ImportAnswer(
        ImportJob job,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = RowReport.class,
                description =
                        "The first rows: those that name no agency or year, then by agency, year and row. Empty while it runs.")
        List<RawValue> rows,

        @Schema(
                description =
                        "Send it as `after` to `imports/{importId}/rows` for the others; null when these are all.",
                nullable = true)
        String next) {}
