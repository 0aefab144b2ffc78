package th.ita.assessment.score.bulk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.util.RawValue;

import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.Page;

/** What OpenAPI shows for a page of rows, and how one is made. */
@Schema(name = "ImportRowPage")
record RowPage(
        @Schema(type = SchemaType.ARRAY, implementation = RowReport.class)
        List<RawValue> items,

        @Schema(nullable = true) String next) {

    static final String LIST = "import-rows";

    /** @param found up to one more than the limit */
    static Page<RawValue> of(List<ImportReports.Line> found, int limit) {
        return Page.of(found, limit, line -> Cursor.of(LIST, String.valueOf(line.number())))
                .map(line -> new RawValue(line.text()));
    }
}
