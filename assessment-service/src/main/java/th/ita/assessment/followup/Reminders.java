package th.ita.assessment.followup;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.framework.LocalizedText;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.ThaiWords;
import th.ita.assessment.measure.Measure;
import th.ita.assessment.measure.Schedule;

/**
 * What is due with measures on a day. Of one measure the most pressing only: that it should be done, else that nothing was
 * heard for long, else that it should begin; and nothing once it is said to be done or not done.
 */
final class Reminders {

    private final Period ahead;
    private final Period silence;
    private final Period report;
    private final Period lasting;

    private Reminders(ReminderConfig config) {
        this.ahead = config.ahead();
        this.silence = config.silence();
        this.report = config.report();
        this.lasting = config.lasting();
    }

    static Reminders of(ReminderConfig config) {
        return new Reminders(config);
    }

    /** The earliest measures' year of which anything can still be due. */
    int firstMeasureYear(LocalDate today) {
        int year = FiscalYears.FIRST;
        while (today.isAfter(FiscalYears.lastDay(year).plus(lasting))) {
            year++;
        }
        return year;
    }

    List<Reminder> due(FollowedSet set, LocalDate today) {
        LocalDate yearsEnd = FiscalYears.lastDay(set.measureFiscalYear());
        List<Reminder> due = new ArrayList<>();
        if (today.isAfter(yearsEnd.plus(lasting))) {
            return due;
        }
        for (Measure measure : set.measures()) {
            FollowedSet.Said last = set.last(measure.id());
            if (last == null || !last.state().last()) {
                Reminder most = mostPressing(set, measure, last, today);
                if (most != null) {
                    due.add(most);
                }
            }
        }
        LocalDate asked = yearsEnd.minus(report);
        if (!today.isBefore(asked)) {
            long open = set.measures().stream()
                    .map(measure -> set.last(measure.id()))
                    .filter(last -> last == null || !last.state().last())
                    .count();
            if (open > 0) {
                due.add(Reminder.of(
                        set, null, null, Reminder.Kind.YEAR_END_REPORT, asked, yearsEnd, yearEnd(set, open)));
            }
        }
        return due;
    }

    private Reminder mostPressing(FollowedSet set, Measure measure, FollowedSet.Said last, LocalDate today) {
        Schedule schedule = measure.schedule() == null ? new Schedule(null, null, null) : measure.schedule();
        LocalDate to = schedule.to();
        if (to != null && !today.isBefore(to.minus(ahead))) {
            return Reminder.of(
                    set,
                    measure.id(),
                    measure.point(),
                    Reminder.Kind.END,
                    to.minus(ahead),
                    to,
                    new LocalizedText(
                            "มาตรการ %s ครบกำหนด %s แต่ยังไม่มีรายการว่าดำเนินการแล้วหรือไม่ได้ดำเนินการ"
                                    .formatted(measure.id(), ThaiWords.day(to)),
                            "Measure %s ends on %s, and nobody has said that it is done or not done."
                                    .formatted(measure.id(), to)));
        }
        // Nobody can have begun before the measures were approved.
        LocalDate from = schedule.from() == null || schedule.from().isBefore(set.approvedOn())
                ? set.approvedOn()
                : schedule.from();
        LocalDate heard = last == null ? from : last.day();
        if (today.isAfter(heard.plus(silence))) {
            return Reminder.of(
                    set,
                    measure.id(),
                    measure.point(),
                    Reminder.Kind.NO_PROGRESS,
                    heard.plus(silence).plusDays(1),
                    heard,
                    new LocalizedText(
                            "มาตรการ %s ไม่มีรายงานความคืบหน้าตั้งแต่ %s".formatted(measure.id(), ThaiWords.day(heard)),
                            "Nothing was reported of measure %s since %s.".formatted(measure.id(), heard)));
        }
        if (last == null && !today.isBefore(from.minus(ahead)) && !today.isBefore(set.approvedOn())) {
            LocalDate since = from.minus(ahead).isBefore(set.approvedOn()) ? set.approvedOn() : from.minus(ahead);
            return Reminder.of(
                    set,
                    measure.id(),
                    measure.point(),
                    Reminder.Kind.START,
                    since,
                    from,
                    new LocalizedText(
                            "มาตรการ %s มีกำหนดเริ่ม %s ยังไม่มีรายการความคืบหน้า"
                                    .formatted(measure.id(), ThaiWords.day(from)),
                            "Measure %s begins on %s; nothing was reported of it yet.".formatted(measure.id(), from)));
        }
        return null;
    }

    private static LocalizedText yearEnd(FollowedSet set, long open) {
        return new LocalizedText(
                "ใกล้สิ้นปีงบประมาณ %d ยังไม่มีผลสรุปของมาตรการ %d จาก %d รายการ"
                        .formatted(set.measureFiscalYear(), open, set.measures().size()),
                "Fiscal year %d ends: %d of %d measures are not said to be done or not done."
                        .formatted(set.measureFiscalYear(), open, set.measures().size()));
    }
}
