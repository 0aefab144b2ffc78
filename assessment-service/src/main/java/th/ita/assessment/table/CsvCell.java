package th.ita.assessment.table;

/** Text of people in a file that a spreadsheet opens. */
public final class CsvCell {

    private CsvCell() {}

    /** A spreadsheet would calculate what begins like a formula; an apostrophe makes it text. */
    public static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
