package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import th.ita.assessment.analysis.PreviousYear.State;
import th.ita.assessment.framework.LocalizedText;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Relation;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * Sets a result beside that of the year before. The same code may mean another thing there, so nodes meet through the
 * lineage of the frameworks, and are compared only where they are the same thing.
 */
final class YearOnYear {

    private final ScoreTree tree;
    private final ScoreTree before;
    private final Map<String, Relation> relations;

    private YearOnYear(ScoreTree tree, AnalysisInput.Previous previous) {
        this.tree = tree;
        this.before = previous.tree();
        this.relations = previous.lineage().ofTo();
    }

    /** Null where there is no year before. */
    static PreviousYear of(ScoreTree tree, AnalysisInput.Previous previous) {
        return previous == null ? null : new YearOnYear(tree, previous).compare();
    }

    private PreviousYear compare() {
        PreviousYear.Node total = node(tree.root());
        return new PreviousYear(
                before.framework().fiscalYear(),
                shown(before.root()),
                total.change(),
                isComparable(tree.root()),
                tree.preorder()
                        .filter(node -> node != tree.root())
                        .filter(node -> node.definition().kind() != NodeKind.SUB_ITEM)
                        .filter(this::isTold)
                        .map(this::node)
                        .toList());
    }

    /** Upper nodes always; of questions and items, of which few may be known, those of which something is. */
    private boolean isTold(ScoreNode node) {
        return switch (node.definition().kind()) {
            case QUESTION, ITEM ->
                node.value() != null || isComparable(node) && counterpart(node).value() != null;
            default -> true;
        };
    }

    private Relation relation(ScoreNode node) {
        return relations.getOrDefault(
                node.code(), new Relation(Relation.Kind.UNKNOWN, List.of(), List.of(node.code()), false, null));
    }

    private boolean isComparable(ScoreNode node) {
        Relation relation = relation(node);
        return relation.comparable()
                && relation.from().size() == 1
                && relation.to().size() == 1;
    }

    private ScoreNode counterpart(ScoreNode node) {
        return before.node(relation(node).from().getFirst());
    }

    private PreviousYear.Node node(ScoreNode node) {
        if (!isComparable(node)) {
            return node(node, null, null, State.NOT_COMPARABLE, notComparable(relation(node)));
        }
        ScoreNode earlier = counterpart(node);
        if (node.value() == null || earlier.value() == null) {
            return node(node, shown(earlier), null, State.UNKNOWN, unknown(node, earlier));
        }
        BigDecimal change = shown(node).subtract(shown(earlier));
        if (change.signum() != 0 && overlap(node.known(), earlier.known())) {
            return node(
                    node,
                    shown(earlier),
                    null,
                    State.UNKNOWN,
                    new LocalizedText(
                            "ต่างกัน %s คะแนน ซึ่งน้อยกว่าช่วงที่การปัดเศษเปิดไว้ จึงยังบอกไม่ได้ว่าเพิ่มขึ้นหรือลดลง"
                                    .formatted(change.abs()),
                            "They differ by %s, less than rounding leaves open: it cannot be said whether it rose or fell."
                                    .formatted(change.abs())));
        }
        return node(
                node,
                shown(earlier),
                change,
                change.signum() == 0 ? State.UNCHANGED : State.MOVED,
                relation(node).confirmed()
                        ? null
                        : new LocalizedText(
                                "ยังไม่ได้รับการยืนยันว่าเป็นเรื่องเดียวกับปีก่อน",
                                "That it is the same thing as in the year before is not confirmed."));
    }

    private PreviousYear.Node node(
            ScoreNode node, BigDecimal previous, BigDecimal change, State state, LocalizedText reason) {
        Relation relation = relation(node);
        return new PreviousYear.Node(
                node.code(),
                relation.kind().json(),
                relation.from(),
                shown(node),
                previous,
                change,
                state,
                reason == null ? null : reason.th(),
                reason == null ? null : reason.en());
    }

    private static BigDecimal shown(ScoreNode node) {
        return node.value() == null ? null : Numbers.score(node.value());
    }

    /** Whether the true values may be equal. Reported ones are what they are. */
    private static boolean overlap(Known one, Known other) {
        return one.low().compareTo(other.high()) <= 0 && other.low().compareTo(one.high()) <= 0;
    }

    private LocalizedText notComparable(Relation relation) {
        String from = String.join(", ", relation.from());
        return switch (relation.kind()) {
            case NEW, DROPPED ->
                new LocalizedText("เป็นข้อใหม่ ปีก่อนไม่มี", "New: the year before had nothing like it.");
            case MERGED ->
                new LocalizedText(
                        "รวมหรือจัดกลุ่มใหม่จาก %s ของปีก่อน".formatted(from),
                        "Merged or regrouped from %s of the year before.".formatted(from));
            case SPLIT ->
                new LocalizedText(
                        "แยกออกจาก %s ของปีก่อน".formatted(from), "Split from %s of the year before.".formatted(from));
            case UNKNOWN, SAME, RENAMED ->
                new LocalizedText(
                        "ยังไม่ทราบว่าตรงกับข้อใดของปีก่อน", "What it corresponds to in the year before is not known.");
        };
    }

    private LocalizedText unknown(ScoreNode node, ScoreNode earlier) {
        int year = tree.framework().fiscalYear();
        int yearBefore = before.framework().fiscalYear();
        if (node.value() == null && earlier.value() == null) {
            return new LocalizedText("ไม่ทราบคะแนนทั้งสองปี", "The score is not known in either year.");
        }
        int unknown = node.value() == null ? year : yearBefore;
        return new LocalizedText(
                "ไม่ทราบคะแนนของปี %d".formatted(unknown), "The score of %d is not known.".formatted(unknown));
    }
}
