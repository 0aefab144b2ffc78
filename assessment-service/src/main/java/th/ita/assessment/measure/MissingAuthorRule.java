package th.ita.assessment.measure;

import java.util.List;

import th.ita.assessment.table.CellText;

/** Nobody is named who signs first. */
record MissingAuthorRule() implements Rule {

    @Override
    public String name() {
        return "author-missing";
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
        String name = set.content().author().name();
        return CellText.blank(name)
                ? List.of(found(
                        "/author/name",
                        null,
                        "ยังไม่ระบุชื่อผู้เสนอ ซึ่งเป็นผู้ลงนามคนแรก",
                        "The author, who signs first, is not named."))
                : List.of();
    }
}
