package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.NodeSuggestion;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** Whether changes can be tried on a tree. */
final class WhatIfCheck {

    /** More than any framework has nodes. */
    static final int MOST_CHANGES = 200;

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreTree tree;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<ScoreNode, BigDecimal> tried = new LinkedHashMap<>();
    private final Map<String, Integer> at = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private WhatIfCheck(ScoreTree tree) {
        this.tree = tree;
        tree.preorder().forEach(parent -> parent.children().forEach(child -> parents.put(child.code(), parent.code())));
    }

    /**
     * The nodes to change, in the order given, and what they would score.
     *
     * @throws ProblemException 400 where the shape is wrong, 422 with everything that cannot be tried
     */
    static Map<ScoreNode, BigDecimal> read(ScoreTree tree, WhatIfBody body) {
        WhatIfCheck check = new WhatIfCheck(tree);
        check.shape(body.changes());
        for (int i = 0; i < body.changes().size(); i++) {
            check.change(i, body.changes().get(i));
        }
        check.at.forEach((code, i) -> check.above(code, i));
        if (!check.errors.isEmpty()) {
            throw Problems.invalid(check.errors);
        }
        return check.tried;
    }

    private void shape(List<WhatIfBody.Change> changes) {
        if (changes == null) {
            throw Problems.malformed(FieldError.pointer(
                    "/changes",
                    "missing",
                    "ต้องระบุรายการคะแนนที่จะลองเปลี่ยน (changes)",
                    "The list of changes is missing."));
        }
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            throw Problems.invalid(List.of(FieldError.pointer(
                    "/changes",
                    changes.isEmpty() ? "empty" : "too-many",
                    "มีรายการเปลี่ยนคะแนน %d รายการ แต่ต้องมี 1 ถึง %d รายการ".formatted(changes.size(), MOST_CHANGES),
                    "There are %d changes; 1 to %d can be tried at once.".formatted(changes.size(), MOST_CHANGES))));
        }
        for (int i = 0; i < changes.size(); i++) {
            String pointer = "/changes/" + i;
            WhatIfBody.Change change = changes.get(i);
            if (change == null) {
                throw missing(pointer, "รายการเปลี่ยนคะแนนต้องไม่เป็น null", "A change must not be null.");
            }
            if (change.code() == null) {
                throw missing(pointer + "/code", "ต้องระบุรหัส (code)", "The code is missing.");
            }
            if (change.value() == null) {
                throw missing(pointer + "/value", "ต้องระบุคะแนน (value)", "The value is missing.");
            }
        }
    }

    private static ProblemException missing(String pointer, String th, String en) {
        return Problems.malformed(FieldError.pointer(pointer, "missing", th, en));
    }

    private void change(int i, WhatIfBody.Change change) {
        Optional<FrameworkNode> definition = tree.framework().find(change.code());
        String pointer = "/changes/" + i;
        if (definition.isEmpty()) {
            NodeSuggestion meant = NodeSuggestion.of(tree.framework(), change.code());
            refuse(
                    pointer + "/code",
                    "unknown-code",
                    "กรอบการประเมินปีงบประมาณ %d ไม่มีรหัสนี้ %s"
                            .formatted(tree.framework().fiscalYear(), meant.th()),
                    "The framework of fiscal year %d has no such code. %s"
                            .formatted(tree.framework().fiscalYear(), meant.en()));
            return;
        }
        ScoreNode node = tree.node(definition.get().code());
        Integer earlier = at.putIfAbsent(node.code(), i);
        if (earlier != null) {
            refuse(
                    pointer + "/code",
                    "duplicate",
                    "%s ซ้ำกับรายการที่ %d".formatted(node.code(), earlier + 1),
                    "%s is changed already, by number %d of the list.".formatted(node.code(), earlier + 1));
        } else if (isKnown(pointer, node) & isScore(pointer, node, change.value())) {
            tried.put(node, change.value());
        }
    }

    private boolean isKnown(String pointer, ScoreNode node) {
        if (node.value() == null) {
            refuse(
                    pointer + "/code",
                    "unknown-value",
                    "ยังไม่ทราบคะแนนของ %s จึงไม่ทราบว่าจะเปลี่ยนไปเท่าใด ให้ลองกับข้อที่ทราบคะแนน"
                            .formatted(node.code()),
                    "No score of %s is known, so it is not known how far it would move. Try a node that has one."
                            .formatted(node.code()));
        } else if (node.weightInTotal() == null) {
            refuse(
                    pointer + "/code",
                    "unknown-weight",
                    "กรอบการประเมินปีงบประมาณ %d ยังไม่ทราบน้ำหนักของ %s ในคะแนนรวม"
                            .formatted(tree.framework().fiscalYear(), node.code()),
                    "How much %s counts in the total of fiscal year %d is not known."
                            .formatted(node.code(), tree.framework().fiscalYear()));
        } else {
            return true;
        }
        return false;
    }

    private boolean isScore(String pointer, ScoreNode node, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            refuse(
                    pointer + "/value",
                    "out-of-range",
                    "คะแนนของ %s ต้องอยู่ระหว่าง 0 ถึง 100".formatted(node.code()),
                    "The score of %s must be between 0 and 100.".formatted(node.code()));
        } else if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            refuse(
                    pointer + "/value",
                    "too-many-decimals",
                    "คะแนนของ %s มีทศนิยมได้ไม่เกิน %d ตำแหน่ง".formatted(node.code(), MOST_DECIMALS),
                    "The score of %s may have at most %d decimals.".formatted(node.code(), MOST_DECIMALS));
        } else if (node.definition().kind() == NodeKind.ITEM && value.signum() != 0 && value.compareTo(HUNDRED) != 0) {
            refuse(
                    pointer + "/value",
                    "item-value",
                    "ข้อตรวจ %s ได้เพียง 0 หรือ 100 คะแนน".formatted(node.code()),
                    "%s is an item: it scores either 0 or 100.".formatted(node.code()));
        } else {
            return true;
        }
        return false;
    }

    /** A node moves with what is changed below it; to change it as well would count the same points twice. */
    private void above(String code, int i) {
        for (String above = parents.get(code); above != null; above = parents.get(above)) {
            if (at.containsKey(above)) {
                refuse(
                        "/changes/" + i + "/code",
                        "below-another",
                        "%s อยู่ภายใต้ %s ซึ่งอยู่ในรายการเดียวกัน ให้เลือกเปลี่ยนเพียงระดับเดียว"
                                .formatted(code, above),
                        "%s lies below %s, which is changed too: choose one of them.".formatted(code, above));
                return;
            }
        }
    }

    private void refuse(String pointer, String code, String th, String en) {
        errors.add(FieldError.pointer(pointer, code, th, en));
    }
}
