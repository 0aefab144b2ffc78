package th.ita.assessment.followup;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.Test;

import th.ita.assessment.followup.FollowedSet.Said;
import th.ita.assessment.measure.Measure;
import th.ita.assessment.measure.Schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** When what is due, without a container: measures for 2565 that were approved on 23 March 2022. */
class RemindersTest {

    private static final LocalDate APPROVED = LocalDate.of(2022, 3, 23);

    private final Reminders rules = Reminders.of(new ReminderConfig() {
        @Override
        public Period ahead() {
            return Period.ofDays(14);
        }

        @Override
        public Period silence() {
            return Period.ofDays(90);
        }

        @Override
        public Period report() {
            return Period.ofDays(30);
        }

        @Override
        public Period lasting() {
            return Period.ofYears(1);
        }
    });

    @Test
    void theBeginningIsDueTwoWeeksAheadAndNoLongerWhenAnythingWasSaid() {
        Measure measure = measure("2022-05-01", "2022-07-31");
        assertThat(due("2022-04-16", measure)).isEmpty();
        assertThat(due("2022-04-17", measure))
                .extracting(Reminder::what, Reminder::since, Reminder::day)
                .containsExactly(tuple(Reminder.Kind.START, day("2022-04-17"), day("2022-05-01")));
        assertThat(due("2022-05-20", measure)).hasSize(1);
        assertThat(due("2022-05-20", measure, said("2022-05-02", ProgressState.UNDER_WAY)))
                .isEmpty();
    }

    @Test
    void nobodyIsRemindedOfABeginningBeforeTheApproval() {
        Measure measure = measure("2021-11-01", "2022-07-31");
        assertThat(due("2022-03-22", measure)).isEmpty();
        assertThat(due("2022-03-23", measure))
                .extracting(Reminder::what, Reminder::since, Reminder::day)
                .containsExactly(tuple(Reminder.Kind.START, APPROVED, APPROVED));
    }

    @Test
    void theEndIsDueUntilItIsSaidToBeDoneOrNotDone() {
        Measure measure = measure("2022-04-01", "2022-07-31");
        Said begun = said("2022-06-01", ProgressState.UNDER_WAY);
        assertThat(due("2022-07-16", measure, begun)).isEmpty();
        assertThat(due("2022-07-17", measure, begun))
                .extracting(Reminder::what, Reminder::since, Reminder::day)
                .containsExactly(tuple(Reminder.Kind.END, day("2022-07-17"), day("2022-07-31")));
        assertThat(due("2022-08-20", measure, begun).getFirst().th()).contains("m1", "๓๑ กรกฎาคม ๒๕๖๕");
        assertThat(due("2022-08-20", measure, begun, said("2022-08-19", ProgressState.NOT_DONE)))
                .isEmpty();
        assertThat(due("2022-08-20", measure, said("2022-08-19", ProgressState.DONE)))
                .isEmpty();
    }

    @Test
    void ninetyDaysMayPassWithoutAWordAndNotOneMore() {
        Measure measure = measure(null, null);
        Said begun = said("2022-04-01", ProgressState.UNDER_WAY);
        assertThat(due("2022-06-30", measure, begun)).isEmpty();
        assertThat(due("2022-07-01", measure, begun))
                .extracting(Reminder::what, Reminder::since, Reminder::day)
                .containsExactly(tuple(Reminder.Kind.NO_PROGRESS, day("2022-07-01"), day("2022-04-01")));
        assertThat(due("2022-07-01", measure, begun, said("2022-06-15", ProgressState.UNDER_WAY)))
                .isEmpty();
    }

    @Test
    void inTheYearsLastMonthAReportOnAllOfThemIsDueWhileOneIsOpen() {
        Measure measure = measure(null, null);
        Said begun = said("2022-08-30", ProgressState.UNDER_WAY);
        assertThat(due("2022-08-30", measure, begun)).isEmpty();
        assertThat(due("2022-08-31", measure, begun))
                .extracting(Reminder::measure, Reminder::what, Reminder::since, Reminder::day)
                .containsExactly(tuple(null, Reminder.Kind.YEAR_END_REPORT, day("2022-08-31"), day("2022-09-30")));
        assertThat(due("2022-08-31", measure, begun).getFirst().en()).contains("2565", "1 of 1");
        assertThat(due("2022-10-20", measure, said("2022-09-29", ProgressState.DONE)))
                .isEmpty();
    }

    @Test
    void aYearAfterTheMeasuresYearNobodyIsRemindedAnyMore() {
        Measure measure = measure("2022-04-01", "2022-07-31");
        assertThat(due("2023-09-30", measure)).hasSize(2);
        assertThat(due("2023-10-01", measure)).isEmpty();
        assertThat(rules.firstMeasureYear(day("2023-09-30"))).isEqualTo(2565);
        assertThat(rules.firstMeasureYear(day("2023-10-01"))).isEqualTo(2566);
    }

    private List<Reminder> due(String day, Measure measure, Said... said) {
        return rules.due(new FollowedSet(5584, 2564, 2565, APPROVED, List.of(measure), List.of(said)), day(day));
    }

    private static Said said(String day, ProgressState state) {
        return new Said("m1", day(day), state);
    }

    private static Measure measure(String from, String to) {
        return new Measure(
                "m1",
                List.of("O2"),
                false,
                "ข้อมูลผู้บริหารไม่ครบ",
                List.of("ตรวจทานทุกเดือน"),
                "สำนักปลัด",
                new Schedule(
                        from == null ? null : day(from),
                        to == null ? null : day(to),
                        from == null ? "ตลอดปีงบประมาณ" : null),
                "ครบทุกตำแหน่ง",
                "รายงานทุกไตรมาส",
                null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
