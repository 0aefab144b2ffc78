package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import th.ita.report.chart.BarChart;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/** This year beside the one before: what moved, and openly what cannot be compared and why. */
final class YearOnYearSection {

    private static final BigDecimal FULL = new BigDecimal("100");
    private static final String NOT_COMPARABLE = "เทียบไม่ได้";

    private final ScoreTree tree;
    private final Agency agency;
    private final long year;
    private final PreviousYear previous;

    private YearOnYearSection(ScoreTree tree, Agency agency, long year, PreviousYear previous) {
        this.tree = tree;
        this.agency = agency;
        this.year = year;
        this.previous = previous;
    }

    static List<Block> of(ScoreTree tree, SnapshotPart analysis, Agency agency, long year) {
        PreviousYear previous = PreviousYear.of(tree, analysis);
        return previous == null ? List.of() : new YearOnYearSection(tree, agency, year, previous).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "เทียบกับปีก่อน"));
        blocks.add(introduction());
        List<ScoreNode> main = tree.main().stream()
                .filter(node -> node != tree.root() && previous.nodes().containsKey(node.code()))
                .toList();
        if (main.stream().anyMatch(node -> previous.of(node).compared())) {
            blocks.add(figure(main));
        }
        if (!main.isEmpty()) {
            blocks.add(table(main));
        }
        List<List<Inline>> points = new ArrayList<>();
        items(
                points,
                "แก้ไขได้แล้ว",
                " ปีก่อนไม่ได้คะแนน ปีนี้ได้คะแนน",
                change -> change.change().signum() > 0);
        items(
                points,
                "เสียคะแนนเพิ่ม",
                " ปีก่อนได้คะแนน ปีนี้ไม่ได้คะแนน",
                change -> change.change().signum() < 0);
        reasons(points);
        if (!points.isEmpty()) {
            blocks.add(new Block.BulletList(points));
        }
        return blocks;
    }

    private Block introduction() {
        List<Inline> content = new ArrayList<>();
        content.add(new Inline.Link(
                "ผลของ" + Phrases.fiscalYear(previous.fiscalYear()), agency.path(previous.fiscalYear())));
        content.add(new Inline.Text(
                previous.total() == null
                        ? " ไม่ทราบคะแนนรวม"
                        : " ได้คะแนนรวม " + Figures.thaiScore(previous.total()) + " คะแนน"));
        if (previous.change() != null) {
            content.add(new Inline.Text(moved(previous.change())));
        } else if (!previous.comparable()) {
            content.add(new Inline.Text(" คะแนนรวมของสองปีเทียบกันโดยตรงไม่ได้ เพราะกรอบการประเมินต่างกัน"));
        }
        return new Block.Paragraph(content);
    }

    private static String moved(BigDecimal change) {
        return switch (change.signum()) {
            case 1 -> " ปีนี้เพิ่มขึ้น " + Figures.thaiScore(change) + " คะแนน";
            case -1 -> " ปีนี้ลดลง " + Figures.thaiScore(change.negate()) + " คะแนน";
            default -> " ปีนี้เท่าเดิม";
        };
    }

    private Block figure(List<ScoreNode> main) {
        List<BarChart.Bar> bars = main.stream().map(this::bar).toList();
        String caption = "คะแนนปี %d เทียบกับปี %d แถบบนคือปี %d แถบสีเข้มข้างใต้คือปี %d"
                .formatted(year, previous.fiscalYear(), year, previous.fiscalYear());
        String alternative = main.stream()
                .map(node -> node.label() + ": " + inWords(node))
                .collect(Collectors.joining(
                        " · ", "แผนภูมิแท่ง คะแนนปี " + year + " เทียบกับปี " + previous.fiscalYear() + " ", ""));
        return new Block.Figure(caption, new BarChart(FULL, bars, List.of()), alternative);
    }

    private BarChart.Bar bar(ScoreNode node) {
        PreviousYear.Change change = previous.of(node);
        boolean group = node.kind() == ScoreNode.Kind.INSTRUMENT;
        return new BarChart.Bar(
                group ? node.code() : node.label(),
                node.value(),
                Figures.score(node.value()) + beside(change),
                group ? Set.of(BarChart.Trait.GROUP) : Set.of(),
                change.compared() ? change.previousValue() : null);
    }

    private static String beside(PreviousYear.Change change) {
        if (change.compared()) {
            return " (" + Changes.signed(change.change()) + ")";
        }
        return change.comparable() ? "" : " (" + NOT_COMPARABLE + ")";
    }

    private String inWords(ScoreNode node) {
        PreviousYear.Change change = previous.of(node);
        return change.compared()
                ? Figures.score(node.value()) + " จาก " + Figures.score(change.previousValue())
                : Figures.score(node.value()) + beside(change);
    }

    private Block table(List<ScoreNode> main) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ScoreNode node : main) {
            PreviousYear.Change change = previous.of(node);
            rows.add(row(
                    node.label(),
                    change.compared() ? change.previousValue() : null,
                    node.value(),
                    change.comparable() ? Changes.signed(change.change()) : NOT_COMPARABLE,
                    node.kind() == ScoreNode.Kind.INSTRUMENT));
        }
        rows.add(row(
                tree.root().name(),
                previous.total(),
                tree.root().value(),
                previous.comparable() ? Changes.signed(previous.change()) : NOT_COMPARABLE,
                true));
        return new Block.Table(
                "คะแนนของปี " + previous.fiscalYear() + " และปี " + year,
                List.of(
                        new Column("รายการ", Align.START, 5),
                        new Column("ปี " + previous.fiscalYear(), Align.END, 1.3),
                        new Column("ปี " + year, Align.END, 1.3),
                        new Column("เปลี่ยนแปลง", Align.END, 1.6)),
                rows);
    }

    private static List<Cell> row(String label, BigDecimal before, BigDecimal now, String change, boolean strong) {
        return List.of(
                Cell.of(label, strong),
                Cell.of(Figures.scoreOrDash(before), strong),
                Cell.of(Figures.scoreOrDash(now), strong),
                Cell.of(change, strong));
    }

    private void items(List<List<Inline>> points, String what, String how, Predicate<PreviousYear.Change> which) {
        List<String> items = tree.of(ScoreNode.Kind.ITEM)
                .filter(item ->
                        previous.of(item) != null && previous.of(item).compared() && which.test(previous.of(item)))
                .map(ScoreNode::label)
                .toList();
        if (!items.isEmpty()) {
            points.add(List.of(
                    new Inline.Strong(what),
                    new Inline.Text(how + " " + ThaiNumerals.of(items.size()) + " ข้อ ได้แก่ " + Phrases.and(items))));
        }
    }

    /** Why what is not compared is not: a line for each reason. */
    private void reasons(List<List<Inline>> points) {
        Map<String, List<ScoreNode>> reasons = new LinkedHashMap<>();
        for (ScoreNode node : tree.all()) {
            PreviousYear.Change change = previous.of(node);
            if (change != null && !change.comparable()) {
                String reason = change.reason() == null ? "กรอบการประเมินของสองปีต่างกัน" : change.reason();
                reasons.computeIfAbsent(reason, key -> new ArrayList<>()).add(node);
            }
        }
        reasons.forEach((reason, nodes) -> points.add(List.of(
                new Inline.Strong(NOT_COMPARABLE),
                new Inline.Text(" " + Nodes.inProse(nodes) + " " + ThaiNumerals.inProse(reason)))));
    }
}
