package th.ita.assessment.measure;

import java.util.List;

import th.ita.assessment.analysis.Analysis;

/** A lost item has neither a measure nor a written reason. */
record CoverageRule() implements Rule {

    @Override
    public String name() {
        return "lost-item-uncovered";
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
        List<String> open = Coverage.of(
                        PrintedFacts.of(null, set.tree(), set.analysis().level()), set.content())
                .open();
        return set.analysis().lostItems().stream()
                .filter(item -> open.contains(item.node()))
                .map(item -> found("/measures", item.node(), th(item), en(item)))
                .toList();
    }

    private static String th(Analysis.LostItem item) {
        return "ข้อตรวจ " + item.node() + " " + item.nameTh() + " ได้ 0 คะแนน"
                + (item.remark() == null ? "" : " (" + item.remark() + ")")
                + (item.gain() == null ? "" : " แก้ไขแล้วคะแนนรวมเพิ่ม " + item.gain())
                + " แต่ไม่มีมาตรการและไม่มีเหตุผล";
    }

    private static String en(Analysis.LostItem item) {
        return "Item " + item.node() + " scored 0"
                + (item.gain() == null ? "" : " (mending it wins " + item.gain() + " points of the total)")
                + ", but has neither a measure nor a reason.";
    }
}
