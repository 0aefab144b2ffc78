package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.http.FiscalYears;

/** A measure ends before it begins, or is not carried out in the year that it is for. */
record ScheduleRule() implements Rule {

    @Override
    public String name() {
        return "schedule-out-of-year";
    }

    @Override
    public Contradiction.Stage stage() {
        return Contradiction.Stage.SUBMIT;
    }

    @Override
    public Contradiction.Severity severity() {
        return Contradiction.Severity.ERROR;
    }

    @Override
    public List<Contradiction> read(MeasureReading set) {
        int year = set.content().measureFiscalYear();
        LocalDate first = LocalDate.of(FiscalYears.ce(year) - 1, 10, 1);
        LocalDate last = LocalDate.of(FiscalYears.ce(year), 9, 30);
        List<Contradiction> found = new ArrayList<>();
        List<Measure> measures = set.content().measures();
        for (int i = 0; i < measures.size(); i++) {
            Schedule schedule = measures.get(i).schedule();
            if (schedule == null || schedule.from() == null || schedule.to() == null) {
                continue;
            }
            String node = measures.get(i).nodes().isEmpty()
                    ? null
                    : measures.get(i).nodes().getFirst();
            if (schedule.to().isBefore(schedule.from())) {
                found.add(found(
                        "/measures/" + i + "/schedule/to",
                        node,
                        "มาตรการที่ " + (i + 1) + " สิ้นสุด " + schedule.to() + " ก่อนวันเริ่ม " + schedule.from(),
                        "Measure " + (i + 1) + " ends on " + schedule.to() + ", before it begins on " + schedule.from()
                                + "."));
            } else if (schedule.to().isBefore(first) || schedule.from().isAfter(last)) {
                found.add(found(
                        "/measures/" + i + "/schedule/from",
                        node,
                        "มาตรการที่ " + (i + 1) + " ดำเนินการ " + schedule.from() + " ถึง " + schedule.to()
                                + " ซึ่งอยู่นอกปีงบประมาณ " + year + " (" + first + " ถึง " + last + ")",
                        "Measure " + (i + 1) + " runs from " + schedule.from() + " to " + schedule.to()
                                + ", outside of fiscal year " + year + " (" + first + " to " + last + ")."));
            }
        }
        return found;
    }
}
