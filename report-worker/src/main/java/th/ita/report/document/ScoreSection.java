package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import th.ita.report.chart.BarChart;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/** The instruments and their indicators: what each scored and weighs, as bars and as a table. */
final class ScoreSection {

    /** What the NACC asks every agency to reach, as its yearly manuals of the assessment say; no snapshot carries it. */
    private static final BigDecimal TARGET = new BigDecimal("85");

    private static final BigDecimal FULL = new BigDecimal("100");

    private ScoreSection() {}

    static List<Block> of(ScoreTree tree, SnapshotPart analysis, long year) {
        List<Block> blocks = new ArrayList<>();
        boolean instruments = tree.of(ScoreNode.Kind.INSTRUMENT).findAny().isPresent();
        blocks.add(new Block.Heading(2, "คะแนนตาม" + (instruments ? "เครื่องมือและตัวชี้วัด" : "ตัวชี้วัด")));
        blocks.add(Block.Paragraph.of(introduction(tree)));
        KnowledgeNotice.of(tree).ifPresent(blocks::add);
        // The bars are not torn apart, the table may be: it fills what they leave of a printed page.
        if (known(tree)) {
            blocks.add(figure(tree, weakest(tree, analysis)));
        }
        blocks.add(table(tree, year));
        return blocks;
    }

    /** Bars without a single value say nothing. */
    private static boolean known(ScoreTree tree) {
        return parts(tree).stream().anyMatch(node -> node.value() != null);
    }

    private static List<ScoreNode> parts(ScoreTree tree) {
        return tree.main().stream().filter(node -> node != tree.root()).toList();
    }

    private static String introduction(ScoreTree tree) {
        List<ScoreNode> instruments = tree.of(ScoreNode.Kind.INSTRUMENT).toList();
        if (instruments.isEmpty()) {
            return "กรอบการประเมินของปีนี้แบ่งคะแนนเป็น "
                    + ThaiNumerals.of(tree.of(ScoreNode.Kind.INDICATOR).count()) + " ตัวชี้วัด"
                    + (tree.of(ScoreNode.Kind.INDICATOR).anyMatch(node -> node.weight() == null)
                            ? " และไม่ทราบน้ำหนักของแต่ละตัว ระบบจึงไม่คำนวณคะแนนรวม"
                            : "");
        }
        boolean weighed = instruments.stream().allMatch(instrument -> instrument.weight() != null);
        String parts = Phrases.and(instruments.stream()
                .map(instrument -> instrument.code()
                        + (weighed ? " ร้อยละ " + ThaiNumerals.of(Figures.weight(instrument.weight())) : ""))
                .toList());
        return "คะแนนรวมมาจากเครื่องมือ " + ThaiNumerals.of(instruments.size()) + " ส่วน ได้แก่ " + parts
                + (equalShares(tree, instruments) ? " โดยตัวชี้วัดภายในเครื่องมือเดียวกันมีน้ำหนักเท่ากัน" : "")
                + (weighed ? "" : " น้ำหนักของแต่ละส่วนในปีนี้ยังไม่ทราบ ระบบจึงแสดงคะแนนตามรายงานและไม่คำนวณคะแนนรวม");
    }

    private static boolean equalShares(ScoreTree tree, List<ScoreNode> instruments) {
        return instruments.stream().allMatch(instrument -> {
            List<ScoreNode> indicators = tree.children(instrument);
            return indicators.stream().allMatch(node -> node.weight() != null)
                    && indicators.stream()
                                    .map(node -> node.weight().stripTrailingZeros())
                                    .distinct()
                                    .count()
                            <= 1;
        });
    }

    private static Block table(ScoreTree tree, long year) {
        List<ScoreNode> parts = parts(tree);
        boolean instruments = parts.stream().anyMatch(node -> node.kind() == ScoreNode.Kind.INSTRUMENT);
        boolean weights = parts.stream().anyMatch(node -> node.weight() != null);
        String what = instruments ? "เครื่องมือและตัวชี้วัด" : "ตัวชี้วัด";
        List<Column> columns = new ArrayList<>(List.of(
                new Column(what, Align.START, 4.7),
                new Column("คะแนน", Align.END, 1.1),
                new Column("ที่มา", Align.START, 2.8)));
        if (weights) {
            columns.add(new Column("น้ำหนัก (ร้อยละ)", Align.END, 1.3));
        }
        List<List<Cell>> rows = new ArrayList<>();
        parts.forEach(node -> rows.add(row(node, node.kind() == ScoreNode.Kind.INSTRUMENT, weights)));
        rows.add(row(tree.root(), true, weights));
        return new Block.Table("คะแนนของ" + what + " ปีงบประมาณ พ.ศ. " + year, columns, rows);
    }

    private static List<Cell> row(ScoreNode node, boolean strong, boolean weights) {
        String label = node.kind() == ScoreNode.Kind.TOTAL ? node.name() : node.label();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(label, strong),
                Cell.of(Figures.scoreOrDash(node.value()), strong),
                Cell.of(node.originText(), false)));
        if (weights) {
            row.add(Cell.of(Figures.weight(node.weight()), strong));
        }
        return row;
    }

    /** Codes of each instrument's weakest indicators, unless all of it are alike. */
    private static Set<String> weakest(ScoreTree tree, SnapshotPart analysis) {
        Set<String> weakest = new HashSet<>();
        for (SnapshotPart instrument : analysis.partsOrNone("instruments")) {
            List<SnapshotPart> nodes = instrument.partsOrNone("weakest");
            if (nodes.size() < tree.children(tree.named(instrument, "node")).size()) {
                nodes.forEach(node -> weakest.add(tree.named(node, "node").code()));
            }
        }
        return weakest;
    }

    private static Block figure(ScoreTree tree, Set<String> weakest) {
        List<BarChart.Bar> bars = parts(tree).stream()
                .map(node -> node.kind() == ScoreNode.Kind.INSTRUMENT
                        ? bar(node, node.code(), BarChart.Trait.GROUP, false)
                        : bar(node, node.label(), null, weakest.contains(node.code())))
                .toList();
        boolean implied = bars.stream().anyMatch(bar -> bar.is(BarChart.Trait.IMPLIED));
        String caption = "คะแนนแต่ละส่วน เส้นตั้งคือเป้าหมาย " + TARGET + " คะแนน"
                + (weakest.isEmpty() ? "" : " แถบสีเข้มคือตัวชี้วัดที่ต่ำที่สุดของเครื่องมือ")
                + (implied ? " แถบลายเฉียงคือคะแนนที่คำนวณย้อน" : "");
        String alternative = bars.stream()
                .map(bar -> bar.label() + ": " + bar.valueText())
                .collect(Collectors.joining(" · ", "แผนภูมิแท่ง เป้าหมาย " + TARGET + " คะแนน ", ""));
        List<BarChart.Mark> marks = List.of(new BarChart.Mark(TARGET, "เป้าหมาย " + TARGET));
        return new Block.Figure(caption, new BarChart(FULL, bars, marks), alternative);
    }

    private static BarChart.Bar bar(ScoreNode node, String label, BarChart.Trait trait, boolean weakest) {
        Set<BarChart.Trait> traits = EnumSet.noneOf(BarChart.Trait.class);
        StringBuilder text = new StringBuilder();
        if (trait != null) {
            traits.add(trait);
        }
        if (weakest) {
            traits.add(BarChart.Trait.WEAKEST);
            text.append("ต่ำสุด ");
        }
        if (node.origin() == Origin.IMPLIED) {
            traits.add(BarChart.Trait.IMPLIED);
            text.append(node.origin().label()).append(' ');
        }
        return new BarChart.Bar(label, node.value(), text + Figures.score(node.value()), traits);
    }
}
