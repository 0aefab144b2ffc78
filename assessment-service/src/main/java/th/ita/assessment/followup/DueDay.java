package th.ita.assessment.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Problems;
import th.ita.assessment.http.ThaiDay;

/** The day of which it is asked what is due. */
final class DueDay {

    static final String DESCRIPTION = "What is due on that day; today where left out, at most a year later.";

    private DueDay() {}

    /**
     * Today in Thailand, unless another day is asked for.
     *
     * @throws th.ita.assessment.http.ProblemException 400 when it is no day, or one too far away
     */
    static LocalDate of(String due, Clock clock) {
        LocalDate today = ThaiDay.today(clock);
        if (due == null) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(due);
            if (day.getYear() >= FiscalYears.ce(FiscalYears.FIRST) && !day.isAfter(today.plusYears(1))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // refused below
        }
        throw Problems.parameter(
                "due",
                "day",
                "due ต้องเป็นวันที่ ค.ศ. แบบ 2022-03-31 ไม่เกินหนึ่งปีจากวันนี้",
                "“due” is a day such as 2022-03-31, at most a year from now.");
    }
}
