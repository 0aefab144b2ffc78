package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.table.CellText;

/** A measure does not say what is done, by whom, when, with which indicator of success, or how it is followed up. */
record MissingPartRule() implements Rule {

    @Override
    public String name() {
        return "part-missing";
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
        List<Contradiction> found = new ArrayList<>();
        List<Measure> measures = set.content().measures();
        if (measures.isEmpty()) {
            found.add(found("/measures", null, "ยังไม่มีมาตรการแม้แต่ข้อเดียว", "There is no measure at all."));
        }
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            missing(
                    found,
                    i,
                    measure,
                    "point",
                    "ประเด็นที่ต้องปรับปรุง",
                    "the point to improve",
                    !CellText.blank(measure.point()));
            missing(
                    found,
                    i,
                    measure,
                    "steps",
                    "ขั้นตอนหรือวิธีการ",
                    "its steps",
                    measure.steps().stream().anyMatch(step -> !CellText.blank(step)));
            missing(
                    found,
                    i,
                    measure,
                    "responsible",
                    "ผู้รับผิดชอบ",
                    "who is responsible",
                    !CellText.blank(measure.responsible()));
            missing(
                    found,
                    i,
                    measure,
                    "schedule",
                    "ระยะเวลาดำเนินการ",
                    "its schedule",
                    measure.schedule() != null && measure.schedule().given());
            missing(
                    found,
                    i,
                    measure,
                    "indicator",
                    "ตัวชี้วัดความสำเร็จ",
                    "its indicator",
                    !CellText.blank(measure.indicator()));
            missing(
                    found,
                    i,
                    measure,
                    "followUp",
                    "การติดตามและรายงานผล",
                    "how it is followed up",
                    !CellText.blank(measure.followUp()));
        }
        return found;
    }

    private void missing(
            List<Contradiction> found, int i, Measure measure, String field, String th, String en, boolean given) {
        if (!given) {
            String nodes = String.join(", ", measure.nodes());
            found.add(found(
                    "/measures/" + i + "/" + field,
                    measure.nodes().isEmpty() ? null : measure.nodes().getFirst(),
                    "มาตรการที่ " + (i + 1) + " (" + nodes + ") ยังไม่ระบุ" + th,
                    "Measure " + (i + 1) + " (" + nodes + ") does not say " + en + "."));
        }
    }
}
