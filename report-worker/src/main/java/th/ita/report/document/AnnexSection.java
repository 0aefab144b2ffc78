package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/**
 * The memorandum's annex: the measures as tables and the reasons for lost items that have none. Eight columns do not
 * stand beside each other on an upright page: what is done is one table, by whom, when and how it is followed up another,
 * with the same numbers.
 */
final class AnnexSection {

    private AnnexSection() {}

    static List<Block> of(FrozenSet set) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.PageBreak());
        blocks.add(new Block.Heading(2, "ภาคผนวก"));
        blocks.add(Block.Paragraph.of(
                set.measuresName() + " ของ" + Phrases.spaced(set.agency().name()) + " จัดทำจาก" + set.resultName()));
        if (!set.measures().isEmpty()) {
            blocks.add(whatIsDone(set));
            blocks.add(byWhom(set));
        }
        blocks.addAll(reasons(set));
        return blocks;
    }

    private static Block whatIsDone(FrozenSet set) {
        return new Block.Table(
                "ประเด็นที่ต้องปรับปรุงและสิ่งที่จะดำเนินการ",
                List.of(
                        new Column("ที่", Align.START, 0.6),
                        new Column("เครื่องมือ ตัวชี้วัด และคะแนน", Align.START, 3.8),
                        new Column("ประเด็นที่ต้องปรับปรุง", Align.START, 3.2),
                        new Column("สิ่งที่จะดำเนินการ", Align.START, 4.7)),
                set.measures().stream()
                        .map(measure -> List.of(
                                Cell.of(Integer.toString(measure.number())),
                                new Cell(withInstruments(set.tree(), measure), false),
                                Cell.of(Measure.inTable(measure.point())),
                                new Cell(steps(measure), false)))
                        .toList());
    }

    /** E.g. "OIT O24 รายงานผล… (0.00)". */
    private static List<Inline> withInstruments(ScoreTree tree, Measure measure) {
        String instruments = measure.nodes().stream()
                .flatMap(node -> tree.instrument(node).stream())
                .map(ScoreNode::code)
                .distinct()
                .collect(Collectors.joining(", "));
        List<Inline> content = new ArrayList<>();
        if (!instruments.isEmpty()) {
            content.add(new Inline.Strong(instruments + " "));
        }
        content.addAll(nodes(measure));
        return content;
    }

    /** E.g. "O24 รายงานผล… (0.00)". */
    static List<Inline> nodes(Measure measure) {
        List<Inline> content = new ArrayList<>();
        for (ScoreNode node : measure.nodes()) {
            lineEnd(content);
            String label = node.kind() == ScoreNode.Kind.TOTAL ? node.name() : node.label();
            content.add(new Inline.Text(label + " (" + Figures.score(node.value()) + ")"));
        }
        if (measure.keeping()) {
            lineEnd(content);
            content.add(new Inline.Text("รักษาผลที่ดีไว้"));
        }
        return content;
    }

    private static List<Inline> steps(Measure measure) {
        List<String> steps = measure.steps();
        List<Inline> content = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            lineEnd(content);
            String number = steps.size() == 1 ? "" : (i + 1) + ") ";
            content.add(new Inline.Text(number + ThaiNumerals.inTable(steps.get(i))));
        }
        return content.isEmpty() ? List.of(new Inline.Text("–")) : content;
    }

    private static void lineEnd(List<Inline> content) {
        if (!content.isEmpty()) {
            content.add(new Inline.Break());
        }
    }

    private static Block byWhom(FrozenSet set) {
        return new Block.Table(
                "ผู้รับผิดชอบ ระยะเวลา ตัวชี้วัดความสำเร็จ และการติดตาม",
                List.of(
                        new Column("ที่", Align.START, 0.6),
                        new Column("ผู้รับผิดชอบ", Align.START, 2.2),
                        new Column("ระยะเวลา", Align.START, 2),
                        new Column("ตัวชี้วัดความสำเร็จ", Align.START, 3.6),
                        new Column("การติดตามและรายงาน", Align.START, 3.6)),
                set.measures().stream()
                        .map(measure -> List.of(
                                Cell.of(Integer.toString(measure.number())),
                                Cell.of(Measure.inTable(measure.responsible())),
                                Cell.of(Measure.inTable(
                                        measure.schedule() == null
                                                ? null
                                                : measure.schedule().inTable())),
                                Cell.of(Measure.inTable(measure.indicator())),
                                Cell.of(Measure.inTable(measure.followUp()))))
                        .toList());
    }

    /** Every lost item without a measure, with why; nothing if there are none. */
    static List<Block> reasons(FrozenSet set) {
        List<ScoreNode> uncovered = LostItem.of(set.tree(), set.analysis()).stream()
                .map(LostItem::node)
                .filter(node -> set.answering(node).isEmpty())
                .toList();
        return uncovered.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        "ข้อที่ไม่ได้คะแนนและไม่มีมาตรการ",
                        List.of(new Column("ข้อตรวจ", Align.START, 4), new Column("เหตุผล", Align.START, 6)),
                        uncovered.stream()
                                .map(node -> List.of(
                                        Cell.of(node.label()),
                                        Cell.of(set.reason(node)
                                                .map(ThaiNumerals::inTable)
                                                .orElse("ยังไม่ได้ระบุ"))))
                                .toList()));
    }

    /** Nothing on a draft: there is no approved file to compare it with. */
    static Optional<Block> verification(FrozenSet set) {
        FrozenSet.Check check = set.check();
        if (check == null) {
            return Optional.empty();
        }
        String text = check.url() == null
                ? "พิมพ์รหัสนี้ในหน้าตรวจสอบเอกสารของเว็บไซต์ที่เผยแพร่ เพื่อดูว่าไฟล์นี้เป็นฉบับที่อนุมัติแล้วหรือไม่ และมีฉบับใหม่กว่าหรือไม่"
                : "สแกนคิวอาร์โค้ดหรือเปิดหน้าเว็บนี้ เพื่อดูว่าไฟล์นี้เป็นฉบับที่อนุมัติแล้วหรือไม่ และมีฉบับใหม่กว่าหรือไม่";
        return Optional.of(new Block.Verification(text, check.code(), check.url()));
    }
}
