package th.ita.assessment.score.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.assessment.table.CsvCell;
import th.ita.assessment.table.CsvFile;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A report as a table for a spreadsheet: one line for each change or reason, with a mark that tells Excel it is UTF-8. */
final class ReportCsv {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final CsvWriter csv;

    ReportCsv(Writer out) throws IOException {
        csv = CsvFile.begin(out);
        csv.writeRecord(
                "row",
                "agencyId",
                "fiscalYear",
                "outcome",
                "cell",
                "node",
                "member",
                "from",
                "to",
                "reason",
                "th",
                "en");
    }

    void write(String line) throws IOException {
        JsonNode row = JSON.readTree(line);
        List<String> first = List.of(
                row.path("row").asText(),
                text(row.path("agencyId")),
                text(row.path("fiscalYear")),
                row.path("outcome").asText());
        for (JsonNode change : row.path("changes")) {
            write(
                    first,
                    text(change.path("cell")),
                    text(change.path("node")),
                    text(change.path("member")),
                    text(change.path("from")),
                    text(change.path("to")),
                    "",
                    "",
                    "");
        }
        for (JsonNode reason : row.path("reasons")) {
            write(
                    first,
                    text(reason.path("cell")),
                    "",
                    "",
                    "",
                    "",
                    text(reason.path("code")),
                    text(reason.path("th")),
                    text(reason.path("en")));
        }
        if (row.path("changes").isEmpty() && row.path("reasons").isEmpty()) {
            write(first, "", "", "", "", "", "", "", "");
        }
    }

    void flush() throws IOException {
        csv.flush();
    }

    private void write(List<String> first, String... more) {
        List<String> fields = new ArrayList<>(first);
        fields.addAll(List.of(more));
        csv.writeRecord(fields);
    }

    private static String text(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "";
        }
        String text = node.isTextual()
                ? node.textValue()
                : node.isNumber() ? node.decimalValue().toPlainString() : node.toString();
        return node.isTextual() ? CsvCell.safe(text) : text;
    }
}
