package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import th.ita.assessment.framework.LocalizedText;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.AnswerDistributions;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;

/** What an explanation says of one node, line by line. */
final class ExplanationSentences {

    private final ScoreNode node;
    private final List<LocalizedText> lines = new ArrayList<>();

    private ExplanationSentences(ScoreNode node) {
        this.node = node;
        heading();
        if (node.remark() != null) {
            say(
                    "ผู้ประเมินให้เหตุผลว่า “%s”".formatted(node.remark()),
                    "The assessor's remark: “%s”".formatted(node.remark()));
        }
    }

    /** Of a score that stands for itself. */
    static List<LocalizedText> ofStated(ScoreNode node) {
        return new ExplanationSentences(node).lines;
    }

    /** Of a score that follows from what lies below, or would. */
    static List<LocalizedText> ofParts(
            ScoreNode node, String formula, Optional<AnswerDistributions.Distribution> answers) {
        ExplanationSentences about = new ExplanationSentences(node);
        if (node.children().isEmpty()) {
            about.leaf(answers);
        } else if (formula != null) {
            about.computed(formula);
        } else {
            about.notComputed();
        }
        return about.lines;
    }

    /** Of a score that follows from what lies above and beside. */
    static List<LocalizedText> ofImplied(ScoreNode node, ScoreNode whole, List<ScoreNode> siblings, String formula) {
        ExplanationSentences about = new ExplanationSentences(node);
        boolean item = node.definition().kind() == NodeKind.ITEM;
        about.say(
                "ไม่มีคะแนนที่รายงาน จึงคำนวณย้อนจากคะแนนของ%s%s: %s%s%s"
                        .formatted(
                                Names.th(whole),
                                siblings.isEmpty()
                                        ? ""
                                        : " และ" + Names.th(node.definition().kind()) + "อื่นที่ทราบ",
                                formula,
                                about.betweenTh(node.known()),
                                item
                                        ? " ข้อตรวจได้เพียง 0 หรือ 100 คะแนน จึงเป็น " + Formula.shown(node.value(), 2)
                                        : ""),
                "Nothing is reported; it follows from %s%s: %s%s%s"
                        .formatted(
                                Names.en(whole),
                                siblings.isEmpty()
                                        ? ""
                                        : " and the other "
                                                + Names.en(node.definition().kind(), 2),
                                formula,
                                about.betweenEn(node.known()),
                                item ? "; an item scores 0 or 100, so it is " + Formula.shown(node.value(), 2) : ""));
        return about.lines;
    }

    private void heading() {
        if (node.value() == null) {
            say(Names.th(node) + ": ยังไม่ทราบคะแนน", Names.sentence(Names.en(node)) + ": not known");
            return;
        }
        String value = Formula.shown(node.value(), 2);
        say(
                "%s: %s คะแนน (%s)".formatted(Names.th(node), value, originTh(node.origin())),
                "%s: %s points (%s)".formatted(Names.sentence(Names.en(node)), value, originEn(node.origin())));
    }

    private static String originTh(Origin origin) {
        return switch (origin) {
            case REPORTED -> "คะแนนที่รายงาน";
            case COMPUTED -> "คะแนนที่คำนวณได้";
            case IMPLIED -> "คะแนนที่คำนวณย้อน";
            case MISSING -> "ไม่ทราบ";
        };
    }

    private static String originEn(Origin origin) {
        return switch (origin) {
            case REPORTED -> "reported";
            case COMPUTED -> "computed";
            case IMPLIED -> "implied";
            case MISSING -> "not known";
        };
    }

    private void leaf(Optional<AnswerDistributions.Distribution> answers) {
        if (node.computed() != null) {
            String value = Formula.shown(node.computed().value(), 2);
            say(
                    "คำนวณจากคำตอบของผู้ตอบแบบวัดได้ %s คะแนน".formatted(value),
                    "The answers give %s points.".formatted(value));
            answers.ifPresent(this::answers);
            beside();
        } else if (node.value() == null) {
            say(
                    node.definition().kind() == NodeKind.ITEM
                            ? "ไม่มีผลการตรวจที่รายงาน"
                            : "ไม่มีคะแนนที่รายงานและไม่มีคำตอบ",
                    node.definition().kind() == NodeKind.ITEM
                            ? "No finding of the assessor is reported."
                            : "No score is reported and there are no answers.");
        }
    }

    private void answers(AnswerDistributions.Distribution distribution) {
        if (distribution.withheld() != null) {
            say(distribution.withheld().th(), distribution.withheld().en());
            return;
        }
        say(
                "ผู้ตอบเลือก %s (ร้อยละโดยประมาณ)"
                        .formatted(distribution.answers().stream()
                                .map(answer -> "“%s” (%s คะแนน) %d%%"
                                        .formatted(
                                                answer.option().name().th(),
                                                answer.option().points().toPlainString(),
                                                answer.percent()))
                                .collect(Collectors.joining(", "))),
                "Answered (rounded percentages): %s."
                        .formatted(distribution.answers().stream()
                                .map(answer -> "“%s” (%s points) %d%%"
                                        .formatted(
                                                answer.option().name().en(),
                                                answer.option().points().toPlainString(),
                                                answer.percent()))
                                .collect(Collectors.joining(", "))));
    }

    private void computed(String formula) {
        List<ScoreNode> parts = node.children();
        NodeKind kind = parts.getFirst().definition().kind();
        boolean plain = Formula.countTheSame(parts);
        say(
                "%sของ %d %s: %s%s"
                        .formatted(
                                plain ? "ค่าเฉลี่ย" : "ค่าเฉลี่ยถ่วงน้ำหนัก",
                                parts.size(),
                                Names.th(kind),
                                formula,
                                betweenTh(node.computed())),
                "%s of %d %s: %s%s"
                        .formatted(
                                plain ? "Mean" : "Weighted mean",
                                parts.size(),
                                Names.en(kind, parts.size()),
                                formula,
                                betweenEn(node.computed())));
        beside();
    }

    /** How the computed score compares with the reported one, where there are both. */
    private void beside() {
        if (node.reported() == null) {
            return;
        }
        BigDecimal difference =
                node.reported().value().subtract(node.computed().value()).abs();
        String shown = Numbers.score(difference).toPlainString();
        if (DoubtFindings.isTolerated(difference)) {
            boolean same = Numbers.score(node.reported().value())
                    .equals(Numbers.score(node.computed().value()));
            say(
                    same
                            ? "ตรงกับคะแนนที่รายงาน"
                            : "ต่างจากคะแนนที่รายงาน %s คะแนน ซึ่งอธิบายได้ด้วยการปัดเศษ ทั้งนี้ ใช้คะแนนที่รายงานเป็นหลัก"
                                    .formatted(shown),
                    same
                            ? "It agrees with the reported score."
                            : "It differs from the reported score by %s, which rounding explains; the reported score counts."
                                    .formatted(shown));
        } else {
            say(
                    "ต่างจากคะแนนที่รายงาน %s คะแนน ซึ่งมากกว่าที่การปัดเศษจะอธิบายได้ ควรตรวจสอบกับรายงานต้นฉบับ ทั้งนี้ ใช้คะแนนที่รายงานเป็นหลัก"
                            .formatted(shown),
                    "It differs from the reported score by %s, more than rounding explains: compare it with the report. The reported score counts."
                            .formatted(shown));
        }
    }

    private void notComputed() {
        List<ScoreNode> parts = node.children();
        String doingTh = node.reported() == null ? "จึงคำนวณไม่ได้" : "จึงคำนวณเทียบไม่ได้";
        String doingEn = node.reported() == null ? "It cannot be computed" : "It cannot be computed for comparison";
        if (!Formula.areWeighted(parts)) {
            say(
                    "กรอบการประเมินของปีนี้ยังไม่ทราบน้ำหนักของ%s %s"
                            .formatted(Names.th(parts.getFirst().definition().kind()), doingTh),
                    "%s: how much each of its %s counts in this year is not known."
                            .formatted(
                                    doingEn,
                                    Names.en(parts.getFirst().definition().kind(), 2)));
            return;
        }
        List<ScoreNode> unknown =
                parts.stream().filter(part -> Formula.evidence(part) == null).toList();
        List<ScoreNode> implied =
                unknown.stream().filter(part -> part.origin() == Origin.IMPLIED).toList();
        say(
                "ไม่มีคะแนนที่รายงานหรือคำนวณได้ของ %s %s%s"
                        .formatted(
                                Names.codesTh(unknown),
                                doingTh,
                                implied.isEmpty()
                                        ? ""
                                        : " (คะแนนของ %s คำนวณย้อนจากคะแนนนี้)".formatted(Names.codesTh(implied))),
                "%s: no score of %s is reported or computed%s."
                        .formatted(
                                doingEn,
                                Names.codesEn(unknown),
                                implied.isEmpty()
                                        ? ""
                                        : " (that of %s is implied by this one)".formatted(Names.codesEn(implied))));
    }

    private String betweenTh(Known known) {
        return isOpen(known)
                ? " (อยู่ระหว่าง %s ถึง %s คะแนน)".formatted(Numbers.score(known.low()), Numbers.score(known.high()))
                : "";
    }

    private String betweenEn(Known known) {
        return isOpen(known)
                ? " (between %s and %s)".formatted(Numbers.score(known.low()), Numbers.score(known.high()))
                : "";
    }

    private static boolean isOpen(Known known) {
        return !Numbers.score(known.low()).equals(Numbers.score(known.high()));
    }

    private void say(String th, String en) {
        lines.add(new LocalizedText(th, en));
    }
}
