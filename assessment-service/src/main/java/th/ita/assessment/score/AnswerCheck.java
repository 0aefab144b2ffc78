package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Scale;

/** Whether the answers of one entry are ones that its node can have. */
final class AnswerCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What two-decimal rounding of each option may add up to. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    private final Framework framework;
    private final FrameworkNode node;
    private final ScoreSheet.Entry entry;
    private final EntryFlaws flaws;

    private AnswerCheck(Framework framework, ScoreSheet.Entry entry, EntryFlaws flaws) {
        this.framework = framework;
        this.node = flaws.node();
        this.entry = entry;
        this.flaws = flaws;
    }

    static void check(Framework framework, ScoreSheet.Entry entry, EntryFlaws flaws) {
        new AnswerCheck(framework, entry, flaws).answers();
    }

    private void answers() {
        boolean percent = Scoring.isGiven(entry.percent());
        boolean counts = Scoring.isGiven(entry.counts());
        if (!percent && !counts) {
            return;
        }
        if (node.scale() == null) {
            flaws.add(
                    "not-answered",
                    percent ? "/percent" : "/counts",
                    "%s ไม่ใช่ข้อที่มีผู้ตอบโดยตรง จึงไม่มีร้อยละหรือจำนวนผู้ตอบ %s"
                            .formatted(node.code(), insteadTh()),
                    "%s is not answered itself, so it has no percentages or numbers of answers. %s"
                            .formatted(node.code(), insteadEn()));
            return;
        }
        if (percent && counts) {
            flaws.add(
                    "percent-and-counts",
                    "/counts",
                    "%s มีทั้งร้อยละ (percent) และจำนวนผู้ตอบ (counts) ให้เลือกส่งเพียงอย่างเดียว"
                            .formatted(node.code()),
                    "%s has both percent and counts. Send one of them.".formatted(node.code()));
            return;
        }
        Scale scale = framework.scale(node.scale()).orElseThrow();
        if (percent && options("/percent", scale, entry.percent())) {
            percentages(scale);
        } else if (counts && options("/counts", scale, entry.counts())) {
            counts();
        }
    }

    private String insteadTh() {
        if (node.kind() == NodeKind.ITEM) {
            return "ให้กรอกคะแนนที่รายงาน (reported) เป็น 0 หรือ 100";
        }
        return node.kind() == NodeKind.QUESTION
                ? "ให้กรอกที่ข้อย่อย " + parts()
                : "ให้กรอกคะแนนที่รายงาน (reported) แทน";
    }

    private String insteadEn() {
        if (node.kind() == NodeKind.ITEM) {
            return "Give its reported score, 0 or 100.";
        }
        return node.kind() == NodeKind.QUESTION
                ? "Give them at its sub-items " + parts() + "."
                : "Give its reported score instead.";
    }

    private String parts() {
        return node.children().stream().map(FrameworkNode::code).collect(Collectors.joining(", "));
    }

    private boolean options(String member, Scale scale, Map<String, ?> answers) {
        int before = flaws.flaws().size();
        String options = scale.options().stream().map(Scale.Option::code).collect(Collectors.joining(", "));
        answers.keySet().stream()
                .filter(option -> scale.option(option).isEmpty())
                .forEach(option -> flaws.add(
                        "unknown-option",
                        member + "/" + escaped(option),
                        "%s ไม่มีตัวเลือก \"%s\" ตัวเลือกของข้อนี้คือ %s"
                                .formatted(node.code(), Quoted.of(option), options),
                        "%s has no option \"%s\"; its options are %s."
                                .formatted(node.code(), Quoted.of(option), options)));
        scale.options().stream()
                .map(Scale.Option::code)
                .filter(option -> answers.get(option) == null)
                .forEach(option -> flaws.add(
                        "missing-option",
                        member + "/" + option,
                        "%s ไม่มีค่าของตัวเลือก %s หากไม่มีผู้ตอบให้ใส่ 0".formatted(node.code(), option),
                        "%s lacks the option %s. Write 0 if nobody chose it.".formatted(node.code(), option)));
        return flaws.flaws().size() == before;
    }

    private void percentages(Scale scale) {
        int before = flaws.flaws().size();
        entry.percent()
                .forEach((option, percent) -> flaws.isScore(
                        "/percent/" + option, "ร้อยละของตัวเลือก " + option, "percentage of " + option, percent));
        if (flaws.flaws().size() > before) {
            return;
        }
        BigDecimal sum = entry.percent().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allowed =
                ROUNDING.multiply(BigDecimal.valueOf(scale.options().size()));
        if (sum.subtract(HUNDRED).abs().compareTo(allowed) > 0) {
            flaws.add(
                    "percent-sum",
                    "/percent",
                    "ร้อยละของ %s รวมกันได้ %s แต่ต้องได้ 100 (คลาดเคลื่อนจากการปัดเศษได้ไม่เกิน %s)"
                            .formatted(
                                    node.code(),
                                    sum.toPlainString(),
                                    allowed.stripTrailingZeros().toPlainString()),
                    "The percentages of %s sum to %s; they must sum to 100 (rounding may account for %s at most)."
                            .formatted(
                                    node.code(),
                                    sum.toPlainString(),
                                    allowed.stripTrailingZeros().toPlainString()));
        }
    }

    private void counts() {
        entry.counts().forEach((option, count) -> {
            if (count < 0) {
                flaws.add(
                        "negative-count",
                        "/counts/" + option,
                        "จำนวนผู้ตอบตัวเลือก %s ของ %s คือ %d แต่จำนวนคนต้องไม่ติดลบ"
                                .formatted(option, node.code(), count),
                        "The number of answers %s of %s is %d; it cannot be negative."
                                .formatted(option, node.code(), count));
            }
        });
        if (entry.counts().values().stream().allMatch(count -> count == 0)) {
            flaws.add(
                    "no-answers",
                    "/counts",
                    "จำนวนผู้ตอบทุกตัวเลือกของ %s เป็น 0 จึงคำนวณคะแนนไม่ได้ หากไม่ทราบจำนวนผู้ตอบให้เว้นว่าง (null)"
                            .formatted(node.code()),
                    "Nobody chose any option of %s, so there is no score. Leave counts null if they are not known."
                            .formatted(node.code()));
        }
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
