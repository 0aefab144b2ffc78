package th.ita.assessment.http;

import java.time.LocalDate;

/** Thai fiscal years: 2564 ran from 1 October 2020 to 30 September 2021. */
public final class FiscalYears {

    /** The first and the last year that a path may name; which of them has a framework is another question. */
    public static final int FIRST = 2561;

    /** Keys of subjects and what is read as a year in a text go no further either. */
    public static final int LAST = 2599;

    private static final int BUDDHIST_ERA = 543;

    private FiscalYears() {}

    /** 2564 → 2021, the CE year in which it ends. */
    public static int ce(int fiscalYear) {
        return fiscalYear - BUDDHIST_ERA;
    }

    /** 2564 → 30 September 2021. */
    public static LocalDate lastDay(int fiscalYear) {
        return LocalDate.of(ce(fiscalYear), 9, 30);
    }

    /**
     * A year from a path or query.
     *
     * @param parameter its name there, for the problem
     * @throws ProblemException 400 when it is no year of the Buddhist era within {@link #FIRST} to {@link #LAST}
     */
    public static int parse(String parameter, String text) {
        if (text != null && text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST && year <= LAST) {
                return year;
            }
        }
        throw Problems.parameter(
                parameter,
                "fiscal-year",
                "ปีงบประมาณต้องเป็นปีพุทธศักราชตั้งแต่ " + FIRST + " ถึง " + LAST + " เช่น 2564",
                "A fiscal year is a year of the Buddhist era from " + FIRST + " to " + LAST + ", such as 2564.");
    }
}
