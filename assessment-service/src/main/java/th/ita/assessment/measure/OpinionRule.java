package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.table.CellText;

/** Somebody signed without an opinion. The chief executive cannot; of the others it has to be meant. */
record OpinionRule() implements Rule {

    @Override
    public String name() {
        return "opinion-blank";
    }

    @Override
    public Contradiction.Stage stage() {
        return Contradiction.Stage.PUBLISH;
    }

    @Override
    public Contradiction.Severity severity() {
        return Contradiction.Severity.WARNING;
    }

    @Override
    public List<Contradiction> read(MeasureReading set) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < set.endorsements().size(); i++) {
            Endorsement signature = set.endorsements().get(i);
            if (CellText.blank(signature.opinion())) {
                found.add(found(
                        "/endorsements/" + i + "/opinion",
                        null,
                        "ลำดับที่ " + signature.step() + " (" + signature.post() + ") ลงนามเมื่อ " + signature.date()
                                + " โดยไม่มีความเห็น",
                        "Step " + signature.step() + " (" + signature.post() + ") was signed on " + signature.date()
                                + " without an opinion."));
            }
        }
        return found;
    }
}
