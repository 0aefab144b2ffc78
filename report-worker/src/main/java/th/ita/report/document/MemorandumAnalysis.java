package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;
import th.ita.report.thai.ThaiNumerals;

/**
 * What the result says, made from tree and analysis alone: overview, each instrument with its weak points and what follows
 * from them, and the lost items with what will be done. Nobody types a figure, a level or a name here.
 */
final class MemorandumAnalysis {

    private static final BigDecimal FULL = new BigDecimal("100");

    private static final Set<ScoreNode.Kind> ANSWERABLE =
            Set.of(ScoreNode.Kind.INDICATOR, ScoreNode.Kind.SUB_INDICATOR, ScoreNode.Kind.QUESTION);

    private final FrozenSet set;
    private final ScoreTree tree;
    private final Level level;
    private final List<Finding> findings;
    private final List<LostItem> lost;
    private final String section;
    private final List<Block> blocks = new ArrayList<>();
    private int parts;

    private MemorandumAnalysis(FrozenSet set, int section) {
        this.set = set;
        this.tree = set.tree();
        this.level = set.level();
        this.findings = Finding.of(set.analysis());
        this.lost = LostItem.of(tree, set.analysis());
        this.section = ThaiNumerals.of(section);
    }

    /** @param section number of the section that this is, for the numbers of its parts */
    static List<Block> of(FrozenSet set, int section) {
        MemorandumAnalysis analysis = new MemorandumAnalysis(set, section);
        analysis.overview();
        List<SnapshotPart> instruments = set.analysis().partsOrNone("instruments");
        instruments.forEach(analysis::instrument);
        analysis.lostItems();
        return analysis.blocks;
    }

    private void overview() {
        part("ภาพรวม");
        StringBuilder total = new StringBuilder(set.agency().name() + " มี" + set.resultName());
        BigDecimal value = tree.root().value();
        if (value == null) {
            total.append(" โดยไม่ทราบคะแนนรวม");
        } else {
            total.append(" คะแนนรวม ").append(Figures.thaiScore(value)).append(" คะแนน");
            if (level.badge() != null) {
                total.append(level.only() == null ? " อาจอยู่ใน" : " อยู่ใน").append(level.badge());
            }
        }
        if (level.meaning() != null) {
            total.append(level.only() == null ? " " : " กล่าวคือ ").append(level.meaning());
        }
        sentence("level-margin").ifPresent(margin -> total.append(' ').append(margin));
        text(total.toString());
        List<String> ends = Stream.of("lowest-indicator", "highest-indicator")
                .flatMap(end -> sentence(end).stream())
                .toList();
        if (!ends.isEmpty()) {
            text(String.join(" ", ends));
        }
        List<ScoreNode> instruments = tree.of(ScoreNode.Kind.INSTRUMENT).toList();
        List<String> known = KnowledgeNotice.sentences(tree);
        if (!known.isEmpty()) {
            text(String.join(" ", known));
        }
        if (!instruments.isEmpty()) {
            blocks.add(table("คะแนนรวมและคะแนนของเครื่องมือ", "เครื่องมือ", instruments, tree.root()));
        } else {
            blocks.add(table(
                    "คะแนนรวมและคะแนนของตัวชี้วัด",
                    "ตัวชี้วัด",
                    tree.of(ScoreNode.Kind.INDICATOR).toList(),
                    tree.root()));
        }
    }

    private Optional<String> sentence(String finding) {
        return findings.stream().filter(one -> one.is(finding)).findFirst().map(Finding::sentence);
    }

    /** @param last a row below all others */
    private static Block table(String caption, String what, List<ScoreNode> nodes, ScoreNode last) {
        boolean weights = nodes.stream().anyMatch(node -> node.weight() != null);
        List<Column> columns =
                new ArrayList<>(List.of(new Column(what, Align.START, 4.8), new Column("คะแนน", Align.END, 1.1)));
        if (weights) {
            columns.add(new Column("น้ำหนัก (ร้อยละ)", Align.END, 1.3));
        }
        columns.add(new Column("ที่มา", Align.START, 2.6));
        List<List<Cell>> rows = new ArrayList<>();
        nodes.forEach(node -> rows.add(row(node, weights)));
        if (last != null) {
            rows.add(row(last, weights));
        }
        return new Block.Table(caption, columns, rows);
    }

    private static List<Cell> row(ScoreNode node, boolean weights) {
        boolean strong = node.kind() == ScoreNode.Kind.INDICATOR || node.kind() == ScoreNode.Kind.TOTAL;
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(node.kind() == ScoreNode.Kind.TOTAL ? node.name() : node.label(), strong),
                Cell.of(Figures.scoreOrDash(node.value()), strong)));
        if (weights) {
            row.add(Cell.of(node.weight() == null ? "–" : Figures.weight(node.weight()), strong));
        }
        row.add(Cell.of(node.originText()));
        return row;
    }

    private void instrument(SnapshotPart part) {
        ScoreNode instrument = tree.named(part, "node");
        part(instrument.code() + " " + instrument.name());
        String score = instrument.value() == null
                ? " ไม่ทราบคะแนน"
                : " ได้ " + Figures.thaiScore(instrument.value()) + " คะแนน"
                        + (instrument.origin() == Origin.REPORTED
                                ? ""
                                : " (" + instrument.origin().label() + ")");
        String unknown = findings.stream()
                .filter(finding -> finding.is("missing") && isOf(finding, instrument))
                .map(finding -> " " + finding.sentence())
                .collect(Collectors.joining());
        text("เครื่องมือ " + instrument.code() + score + unknown);
        blocks.add(table(
                "ตัวชี้วัดของ " + instrument.code() + " และส่วนย่อยที่ทราบคะแนน",
                "ตัวชี้วัด",
                shown(instrument),
                null));
        weakPoints(instrument);
        suggestions(instrument);
    }

    /** Its indicators, each with what is known below it and above the items and answers. */
    private List<ScoreNode> shown(ScoreNode instrument) {
        return tree.all().stream()
                .filter(node -> tree.isBelow(node, instrument))
                .filter(node -> node.kind() == ScoreNode.Kind.INDICATOR
                        || ANSWERABLE.contains(node.kind()) && node.value() != null)
                .toList();
    }

    private void weakPoints(ScoreNode instrument) {
        List<List<Inline>> points = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.is("weakest-nodes") && isWeak(finding, instrument))
                .forEach(finding -> points.add(line(finding.sentence())));
        List<LostItem> itsLost = lost(instrument);
        if (!itsLost.isEmpty()) {
            points.add(
                    line("ข้อตรวจที่ไม่ได้คะแนนมี " + ThaiNumerals.of(itsLost.size()) + " ข้อ คือ " + codes(itsLost)));
        }
        if (!points.isEmpty()) {
            lead("จุดที่ควรพัฒนา");
            blocks.add(new Block.BulletList(points));
        }
    }

    private static String codes(List<LostItem> items) {
        return Phrases.codes(items.stream().map(item -> item.node().code()).toList());
    }

    private boolean isWeak(Finding finding, ScoreNode instrument) {
        return tree.node(finding.node())
                .filter(node -> ANSWERABLE.contains(node.kind()) && tree.isBelow(node, instrument))
                .filter(node -> node.value() != null && node.value().compareTo(FULL) < 0)
                .isPresent();
    }

    private boolean isOf(Finding finding, ScoreNode instrument) {
        return tree.node(finding.node())
                .filter(node -> node == instrument || tree.isBelow(node, instrument))
                .isPresent();
    }

    private List<LostItem> lost(ScoreNode instrument) {
        return lost.stream()
                .filter(item -> tree.isBelow(item.node(), instrument))
                .toList();
    }

    /** Only ever about what is not full: what scored 100 is kept, not mended. */
    private void suggestions(ScoreNode instrument) {
        List<List<Inline>> suggestions = new ArrayList<>();
        List<LostItem> itsLost = lost(instrument);
        if (!itsLost.isEmpty()) {
            suggestions.add(line("แก้ไขข้อตรวจที่ไม่ได้คะแนนตามข้อสังเกตของผู้ประเมิน เริ่มจาก"
                    + itsLost.getFirst().node().inProse() + " (ดูข้อ " + section + "."
                    + ThaiNumerals.of(set.analysis().partsOrNone("instruments").size() + 2) + ")"));
        }
        toImprove(instrument).forEach(node -> suggestions.add(line(improve(node))));
        Measure kept = null;
        for (Measure measure : set.measures()) {
            boolean its = measure.nodes().stream().anyMatch(node -> tree.isBelow(node, instrument));
            kept = kept == null && measure.keeping() && its ? measure : kept;
        }
        if (kept != null) {
            suggestions.add(line("รักษา" + Nodes.inProse(kept.nodes()) + " ไว้ตาม" + kept.name()));
        } else {
            held(instrument, suggestions);
        }
        if (suggestions.isEmpty()) {
            suggestions.add(line("รักษาผลการประเมินส่วนนี้ไว้"));
        }
        lead("ข้อเสนอแนะ");
        blocks.add(new Block.BulletList(suggestions));
    }

    /** What weighs most among what holds now. */
    private void held(ScoreNode instrument, List<List<Inline>> suggestions) {
        HeldItems.of(tree, set.analysis()).stream()
                .filter(held -> tree.isBelow(held.nodes().getFirst(), instrument))
                .findFirst()
                .ifPresent(held -> suggestions.add(line("รักษาข้อตรวจ " + held.codes()
                        + " ไว้ หากพลาด" + (held.nodes().size() == 1 ? "" : "ข้อใดข้อหนึ่ง") + " คะแนนรวมจะลดลง "
                        + ThaiNumerals.of(Figures.gain(held.loss())) + " คะแนน")));
    }

    /** Nodes below full that measures answer, else the weakest known ones; those that win most first. */
    private List<ScoreNode> toImprove(ScoreNode instrument) {
        Set<ScoreNode> nodes = new LinkedHashSet<>();
        set.measures().stream()
                .filter(measure -> !measure.keeping())
                .flatMap(measure -> measure.nodes().stream())
                .filter(node -> tree.isBelow(node, instrument))
                .forEach(nodes::add);
        findings.stream()
                .filter(finding -> finding.is("weakest-nodes") && isWeak(finding, instrument))
                .map(finding -> tree.node(finding.node()).orElseThrow())
                .filter(node -> node.kind() != ScoreNode.Kind.SUB_INDICATOR)
                .filter(node -> tree.below(node, ScoreNode.Kind.ITEM).isEmpty())
                .forEach(nodes::add);
        return nodes.stream()
                .filter(node -> node.kind() != ScoreNode.Kind.ITEM)
                .filter(node -> node.value() == null || node.value().compareTo(FULL) < 0)
                .sorted(Comparator.comparing(this::gain).reversed())
                .toList();
    }

    private BigDecimal gain(ScoreNode node) {
        return node.weight() == null || node.value() == null
                ? BigDecimal.ZERO
                : node.weight().multiply(FULL.subtract(node.value()));
    }

    private String improve(ScoreNode node) {
        String measures = set.answering(node).isEmpty() ? "" : " ตาม" + Measure.names(set.answering(node));
        if (node.value() == null) {
            return "พัฒนา" + node.inProse() + " ซึ่งไม่ทราบคะแนน" + measures;
        }
        String kind = node.kind() == ScoreNode.Kind.QUESTION ? "questions" : "indicators";
        String gain = Gain.of(tree, set.analysis(), kind).stream()
                .filter(one -> one.node() == node)
                .map(one -> " หากได้เต็มจะเพิ่มคะแนนรวมได้ " + ThaiNumerals.of(Figures.gain(one.gain())) + " คะแนน")
                .findFirst()
                .orElse("");
        return "พัฒนา" + node.inProse() + " (" + Figures.thaiScore(node.value()) + " คะแนน)" + gain + measures;
    }

    /** What lost points, and what will be done about it. */
    private void lostItems() {
        if (lost.isEmpty()) {
            return;
        }
        part("ข้อที่ไม่ได้คะแนนและสิ่งที่จะดำเนินการ");
        boolean gains = lost.getFirst().gain() != null;
        List<Column> columns = new ArrayList<>(List.of(
                new Column("ข้อตรวจ", Align.START, 3.2), new Column("ข้อสังเกตของผู้ประเมิน", Align.START, 3.4)));
        if (gains) {
            columns.add(new Column("เพิ่มได้", Align.END, 1.1));
        }
        columns.add(new Column("สิ่งที่จะดำเนินการ", Align.START, 2.6));
        blocks.add(new Block.Table(
                "ข้อตรวจที่ไม่ได้คะแนน" + (gains ? " ตามลำดับที่เพิ่มคะแนนรวมได้มากที่สุด" : ""),
                columns,
                lost.stream().map(item -> row(item, gains)).toList()));
        sentence("lost-items").ifPresent(this::text);
    }

    private List<Cell> row(LostItem item, boolean gains) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(item.node().label()),
                Cell.of(item.remark() == null ? "–" : ThaiNumerals.inTable(item.remark()))));
        if (gains) {
            row.add(Cell.of(Figures.gain(item.gain())));
        }
        row.add(Cell.of(what(item.node())));
        return row;
    }

    /** A table's digits are Arabic. */
    private String what(ScoreNode node) {
        List<Measure> measures = set.answering(node);
        if (!measures.isEmpty()) {
            return ThaiNumerals.inTable(Measure.names(measures));
        }
        return set.reason(node).isPresent() ? "ไม่มีมาตรการ ดูเหตุผลในภาคผนวก" : "ยังไม่มีมาตรการหรือเหตุผล";
    }

    private void part(String heading) {
        blocks.add(new Block.Heading(3, section + "." + ThaiNumerals.of(++parts) + " " + heading));
    }

    private void lead(String text) {
        blocks.add(new Block.Paragraph(List.of(new Inline.Strong(text))));
    }

    private void text(String text) {
        blocks.add(Block.Paragraph.of(text));
    }

    private static List<Inline> line(String text) {
        return List.of(new Inline.Text(text));
    }
}
