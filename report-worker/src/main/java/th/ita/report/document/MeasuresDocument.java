package th.ita.report.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** The measures of a version for everybody to read: what they answer, what is done, by whom and when, and who approved it. */
final class MeasuresDocument {

    private MeasuresDocument() {}

    /** @param ofADraft the date that a draft's file carries */
    static Document of(FrozenSet set, Instant ofADraft) {
        List<Block> blocks = new ArrayList<>(blocks(set));
        AnnexSection.verification(set).ifPresent(verification -> {
            blocks.add(new Block.Heading(2, "การตรวจสอบเอกสาร"));
            blocks.add(verification);
        });
        String head = "มาตรการ " + Phrases.fiscalYear(set.measureFiscalYear()) + " "
                + set.agency().name();
        return new Document(title(set), head, List.of(), set.revision(ofADraft), blocks, List.of());
    }

    static String title(FrozenSet set) {
        return set.measuresName() + " " + set.agency().name();
    }

    /** All but the title and where the file can be checked. */
    static List<Block> blocks(FrozenSet set) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(summary(set)));
        if (set.measureFiscalYearReason() != null) {
            blocks.add(Block.Paragraph.of("มาตรการเป็นของ" + Phrases.fiscalYear(set.measureFiscalYear()) + " เนื่องจาก"
                    + ThaiNumerals.inProse(set.measureFiscalYearReason())));
        }
        blocks.add(new Block.Paragraph(List.of(
                new Inline.Text("ดูคะแนนและการวิเคราะห์ทั้งหมดได้ที่"),
                new Inline.Link(set.resultName(), set.agency().path(set.fiscalYear())))));
        set.measures().forEach(measure -> blocks.addAll(measure(measure)));
        List<Block> reasons = AnnexSection.reasons(set);
        if (!reasons.isEmpty()) {
            blocks.add(new Block.Heading(2, "ข้อที่ไม่ได้คะแนนและไม่มีมาตรการ"));
            blocks.addAll(reasons);
        }
        blocks.addAll(approval(set));
        return blocks;
    }

    private static String summary(FrozenSet set) {
        Level level = set.level();
        ScoreNode total = set.tree().root();
        String result = total.value() == null
                ? "โดยไม่ทราบคะแนนรวม"
                : "ได้คะแนนรวม " + Figures.thaiScore(total.value()) + " คะแนน"
                        + (level.badge() == null
                                ? ""
                                : (level.only() == null ? " อาจอยู่ใน" : " อยู่ใน") + level.badge());
        return "จาก" + set.resultName() + " ซึ่ง" + Phrases.spaced(set.agency().name()) + " " + result
                + " หน่วยงานกำหนดมาตรการ " + ThaiNumerals.of(set.measures().size()) + " มาตรการสำหรับ"
                + Phrases.fiscalYear(set.measureFiscalYear());
    }

    private static List<Block> measure(Measure measure) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, measure.name() + " " + Nodes.inProse(measure.nodes())));
        List<Block.Facts.Fact> facts = new ArrayList<>();
        facts.add(new Block.Facts.Fact("ผลการประเมิน", AnnexSection.nodes(measure)));
        fact(facts, "ประเด็นที่ต้องปรับปรุง", measure.point());
        fact(facts, "ผู้รับผิดชอบ", measure.responsible());
        fact(
                facts,
                "ระยะเวลา",
                measure.schedule() == null ? null : measure.schedule().inTable());
        fact(facts, "ตัวชี้วัดความสำเร็จ", measure.indicator());
        fact(facts, "การติดตามและรายงาน", measure.followUp());
        if (measure.budget() != null) {
            fact(facts, "งบประมาณ", measure.budget());
        }
        blocks.add(new Block.Facts(facts));
        if (!measure.steps().isEmpty()) {
            blocks.add(new Block.Heading(3, "สิ่งที่จะดำเนินการ"));
            blocks.add(new Block.NumberedList(measure.steps().stream()
                    .map(step -> List.<Inline>of(new Inline.Text(ThaiNumerals.inProse(step))))
                    .toList()));
        }
        return blocks;
    }

    private static void fact(List<Block.Facts.Fact> facts, String label, String value) {
        facts.add(new Block.Facts.Fact(label, List.of(new Inline.Text(Measure.inTable(value)))));
    }

    private static List<Block> approval(FrozenSet set) {
        if (set.endorsements().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "การอนุมัติ"));
        if (set.approved()) {
            blocks.add(Block.Paragraph.of("อนุมัติเมื่อวันที่ " + approvalDay(set)));
        }
        blocks.add(new Block.Table(
                "ผู้ให้ความเห็นและผู้อนุมัติ",
                List.of(
                        new Column("ตำแหน่ง", Align.START, 3),
                        new Column("ชื่อ", Align.START, 3),
                        new Column("ความเห็น", Align.START, 3),
                        new Column("วันที่", Align.START, 2.6)),
                set.endorsements().stream().map(MeasuresDocument::row).toList()));
        return blocks;
    }

    private static List<Cell> row(FrozenSet.Endorsement endorsement) {
        String post = endorsement.signer().position();
        String acting = endorsement.acting();
        return List.of(
                Cell.of(acting == null ? post : post + " " + acting),
                Cell.of(endorsement.signer().fullName()),
                Cell.of(Measure.inTable(endorsement.opinion())),
                Cell.of(endorsement.date() == null ? "–" : ThaiDates.shortDate(endorsement.date())));
    }

    /** The day of the last signature. */
    private static String approvalDay(FrozenSet set) {
        return set.endorsements().getLast().date() == null
                ? ThaiDates.longDate(set.approvedAt())
                : ThaiDates.longDate(set.endorsements().getLast().date());
    }
}
