package th.ita.report.document;

import java.time.DateTimeException;
import java.time.LocalDate;

import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** Words inside tables, where digits are Arabic, whoever wrote them. */
final class Tables {

    private Tables() {}

    /** A dash where there is nothing. */
    static String text(String text) {
        return text == null ? "–" : ThaiNumerals.inTable(text);
    }

    /** E.g. "21 มีนาคม 2565". */
    static String date(SnapshotPart part, String field) {
        try {
            return ThaiNumerals.inTable(ThaiDates.longDate(LocalDate.parse(part.text(field))));
        } catch (DateTimeException e) {
            throw part.wrong(field, "not a date");
        }
    }
}
