package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** The agency among others, as its year's baseline holds them. */
final class BaselineSection {

    private final ScoreTree tree;
    private final Baseline baseline;
    private final List<Baseline.Scope> scopes;

    private BaselineSection(ScoreTree tree, Baseline baseline) {
        this.tree = tree;
        this.baseline = baseline;
        this.scopes = baseline.scopes().stream()
                .filter(scope -> !scope.nodes().isEmpty())
                .toList();
    }

    static List<Block> of(ScoreTree tree, SnapshotPart snapshot) {
        Baseline baseline = Baseline.of(tree, snapshot);
        return baseline == null ? List.of() : new BaselineSection(tree, baseline).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "เทียบกับหน่วยงานอื่น"));
        blocks.add(Block.Paragraph.of("ใช้ค่าอ้างอิงฉบับที่ " + ThaiNumerals.of(baseline.version()) + " ของ"
                + Phrases.fiscalYear(baseline.fiscalYear()) + " ซึ่งกำหนดเมื่อวันที่ "
                + ThaiDates.longDate(baseline.setAt())
                + " การแก้ไขผลของหน่วยงานอื่นหลังจากวันนั้นไม่ทำให้ค่าอ้างอิงเปลี่ยน" + leftOut()));
        if (scopes.stream().anyMatch(scope -> scope.nodes().containsKey(root()))) {
            blocks.add(places());
        }
        List<ScoreNode> main = tree.main().stream()
                .filter(node -> node != tree.root())
                .filter(node -> scopes.stream().anyMatch(scope -> scope.nodes().containsKey(node.code())))
                .toList();
        if (!main.isEmpty()) {
            blocks.add(means(main));
            blocks.add(Block.Paragraph.of(comparison(main)));
        }
        return blocks;
    }

    private String root() {
        return tree.root().code();
    }

    private String leftOut() {
        StringBuilder sentences = new StringBuilder();
        for (Baseline.Scope scope : baseline.scopes()) {
            if (scope.leftOut() != null) {
                sentences
                        .append(" ไม่มีค่าอ้างอิงของ")
                        .append(name(scope))
                        .append(" เพราะ")
                        .append(ThaiNumerals.inProse(scope.leftOut()));
            }
        }
        return sentences.toString();
    }

    private static String name(Baseline.Scope scope) {
        return "province".equals(scope.kind()) ? Places.province(scope.name()) : scope.name();
    }

    private List<Inline> linked(Baseline.Scope scope) {
        return switch (scope.kind()) {
            case "province" ->
                scope.code() == null
                        ? List.of(new Inline.Text(name(scope)))
                        : Places.link(name(scope), Places.provincePath(scope.code(), baseline.fiscalYear()));
            case "country" -> Places.link(name(scope), Places.countryPath(baseline.fiscalYear()));
            default -> List.of(new Inline.Text(name(scope)));
        };
    }

    private Block places() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Baseline.Scope scope : scopes) {
            Baseline.Place place = scope.nodes().get(root());
            if (place != null) {
                rows.add(List.of(
                        new Cell(linked(scope), false),
                        Cell.of(Figures.count(place.agencies())),
                        Cell.of(Figures.scoreOrDash(place.mean())),
                        Cell.of(Changes.signed(place.difference())),
                        Cell.of(place.rank() == null ? "–" : Figures.count(place.rank())),
                        Cell.of(Figures.scoreOrDash(place.percentile()))));
            }
        }
        return new Block.Table(
                "คะแนนรวม " + Figures.score(tree.root().value()) + " เทียบกับหน่วยงานในกลุ่มเดียวกัน",
                List.of(
                        new Column("กลุ่ม", Align.START, 3.2),
                        new Column("หน่วยงาน", Align.END, 1.3),
                        new Column("เฉลี่ย", Align.END, 1.1),
                        new Column("ต่างจากเฉลี่ย", Align.END, 1.3),
                        new Column("ลำดับที่", Align.END, 1.1),
                        new Column("สูงกว่า (ร้อยละ)", Align.END, 1.4)),
                rows);
    }

    /** Own score, each group's mean, and in the widest group how many agencies are lower. */
    private Block means(List<ScoreNode> main) {
        Baseline.Scope widest = scopes.getLast();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("เครื่องมือและตัวชี้วัด", Align.START, 4));
        columns.add(new Column("หน่วยงานนี้", Align.END, 1.2));
        scopes.forEach(scope -> columns.add(new Column("เฉลี่ย" + group(scope), Align.END, 1.5)));
        columns.add(new Column("สูงกว่า (ร้อยละ)", Align.END, 1.3));
        List<List<Cell>> rows = new ArrayList<>();
        for (ScoreNode node : main) {
            List<Cell> row = new ArrayList<>();
            boolean strong = node.kind() == ScoreNode.Kind.INSTRUMENT;
            row.add(new Cell(List.of(strong ? new Inline.Strong(node.label()) : new Inline.Text(node.label())), false));
            row.add(Cell.of(Figures.scoreOrDash(node.value())));
            for (Baseline.Scope scope : scopes) {
                Baseline.Place place = scope.nodes().get(node.code());
                boolean below = place != null && isBelow(place);
                row.add(new Cell(
                        List.of(new Inline.Text(place == null ? "–" : Figures.scoreOrDash(place.mean()))), below));
            }
            Baseline.Place place = widest.nodes().get(node.code());
            row.add(Cell.of(place == null ? "–" : Figures.scoreOrDash(place.percentile())));
            rows.add(row);
        }
        return new Block.Table(
                "คะแนนเฉลี่ยของแต่ละกลุ่ม และร้อยละของหน่วยงาน" + (scopes.size() > 1 ? "ในกลุ่มกว้างที่สุด" : "ในกลุ่ม")
                        + "ที่ได้น้อยกว่าหน่วยงานนี้",
                columns,
                rows);
    }

    /** A column's heading has no room for a name. */
    private static String group(Baseline.Scope scope) {
        return switch (scope.kind()) {
            case "province" -> "จังหวัด";
            case "type" -> "ประเภท";
            default -> "ประเทศ";
        };
    }

    private String comparison(List<ScoreNode> main) {
        List<String> sentences = new ArrayList<>();
        for (Baseline.Scope scope : scopes) {
            List<ScoreNode> below = main.stream()
                    .filter(node -> node.kind() == ScoreNode.Kind.INDICATOR)
                    .filter(node -> scope.nodes().containsKey(node.code()))
                    .filter(node -> isBelow(scope.nodes().get(node.code())))
                    .toList();
            if (!below.isEmpty()) {
                sentences.add("ต่ำกว่าค่าเฉลี่ยของ" + name(scope) + "ใน" + Nodes.inProse(below));
            }
        }
        return sentences.isEmpty()
                ? "ไม่มีตัวชี้วัดที่ทราบคะแนนตัวใดต่ำกว่าค่าเฉลี่ยของกลุ่มที่เทียบ"
                : String.join(" และ", sentences) + " ตัวเลขของกลุ่มนั้นเป็นตัวหนาในตาราง";
    }

    private static boolean isBelow(Baseline.Place place) {
        BigDecimal difference = place.difference();
        return difference != null && difference.signum() < 0;
    }
}
