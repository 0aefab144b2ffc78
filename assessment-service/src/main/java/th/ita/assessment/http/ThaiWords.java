package th.ita.assessment.http;

import java.time.LocalDate;

import th.ita.assessment.table.CellText;

/** Numbers and days as Thai prose writes them. */
public final class ThaiWords {

    private static final int BUDDHIST_ERA = 543;
    private static final int THAI_ZERO = '๐';

    private ThaiWords() {}

    /** 2565 → ๒๕๖๕. */
    public static String number(int number) {
        return String.valueOf(number)
                .codePoints()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + THAI_ZERO : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** 21 March 2022 → ๒๑ มีนาคม ๒๕๖๕. */
    public static String day(LocalDate day) {
        return number(day.getDayOfMonth()) + " " + CellText.MONTHS.get(day.getMonthValue() - 1) + " "
                + number(day.getYear() + BUDDHIST_ERA);
    }
}
