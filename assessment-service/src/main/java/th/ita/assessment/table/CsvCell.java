package th.ita.assessment.table;

import java.math.BigDecimal;

/** What a cell holds of a file that a spreadsheet opens, and does not carry out. */
public final class CsvCell {

    /**
     * What a formula begins with, as people type it and as an East Asian keyboard does; and what a spreadsheet skips before it
     * looks.
     */
    private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    private CsvCell() {}

    /** A spreadsheet would calculate what begins like a formula; an apostrophe makes it text. */
    public static String safe(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** @param value a text, a number, which stays one, or null for nothing */
    public static String of(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> safe(value.toString());
        };
    }
}
