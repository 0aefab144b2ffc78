package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;

/** The memorandum has no number (ที่) or day (วันที่) when it is to be published. */
record RegistrationRule() implements Rule {

    @Override
    public String name() {
        return "not-registered";
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
        if (set.number() == null) {
            found.add(found(
                    "/memorandum/number",
                    null,
                    "บันทึกข้อความยังไม่มีเลขที่หนังสือ (ที่)",
                    "The memorandum has no number."));
        }
        if (set.date() == null) {
            found.add(found("/memorandum/date", null, "บันทึกข้อความยังไม่ลงวันที่", "The memorandum has no date."));
        }
        return found;
    }
}
