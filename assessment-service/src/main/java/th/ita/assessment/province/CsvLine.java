package th.ita.assessment.province;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180) that a spreadsheet opens and does not carry out. */
final class CsvLine {

    /** Else Excel takes UTF-8 for Windows-874, and Thai for gibberish. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvLine() {}

    /** @param cells texts, numbers or null */
    static String of(List<?> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> text(value.toString());
        };
    }

    // A cell that begins like a formula is one to a spreadsheet: an apostrophe before it keeps it a text.
    private static String text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
