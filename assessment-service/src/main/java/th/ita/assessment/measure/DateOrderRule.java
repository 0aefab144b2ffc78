package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of memorandum and signatures do not follow each other. */
record DateOrderRule() implements Rule {

    @Override
    public String name() {
        return "dates-out-of-order";
    }

    @Override
    public Contradiction.Stage stage() {
        return Contradiction.Stage.PUBLISH;
    }

    @Override
    public Contradiction.Severity severity() {
        return Contradiction.Severity.ERROR;
    }

    @Override
    public List<Contradiction> read(MeasureReading set) {
        List<Contradiction> found = new ArrayList<>();
        LocalDate before = set.date();
        String what = "บันทึกข้อความ";
        String whatEn = "the memorandum";
        for (int i = 0; i < set.endorsements().size(); i++) {
            Endorsement signature = set.endorsements().get(i);
            if (before != null && signature.date().isBefore(before)) {
                found.add(found(
                        "/endorsements/" + i + "/date",
                        null,
                        "ลำดับที่ " + signature.step() + " ลงนามเมื่อ " + signature.date() + " ก่อนวันที่ของ" + what
                                + " คือ " + before,
                        "Step " + signature.step() + " was signed on " + signature.date() + ", before the day of "
                                + whatEn + ", " + before + "."));
            }
            before = signature.date();
            what = "ลำดับที่ " + signature.step();
            whatEn = "step " + signature.step();
        }
        return found;
    }
}
