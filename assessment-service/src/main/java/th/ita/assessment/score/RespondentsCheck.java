package th.ita.assessment.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;

/**
 * Whether the numbers of respondents can be true. A question can have fewer answers than its questionnaire has respondents,
 * since somebody may leave it out, but not more.
 */
final class RespondentsCheck {

    /** More than Thailand has people. */
    static final int MOST = 99_999_999;

    private final Framework framework;
    private final ScoreSheet sheet;
    private final List<SheetCheck.Flaw> flaws;

    private RespondentsCheck(Framework framework, ScoreSheet sheet, List<SheetCheck.Flaw> flaws) {
        this.framework = framework;
        this.sheet = sheet;
        this.flaws = flaws;
    }

    static void check(Framework framework, ScoreSheet sheet, List<SheetCheck.Flaw> flaws) {
        if (sheet.respondents() != null) {
            RespondentsCheck check = new RespondentsCheck(framework, sheet, flaws);
            check.counted(check.numbers());
        }
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        sheet.respondents().forEach((code, number) -> {
            Optional<FrameworkNode> instrument = Respondents.instrument(framework, code);
            if (instrument.filter(Respondents::isQuestionnaire).isEmpty()) {
                notAsked(code);
            } else if (number != null && (number < 1 || number > MOST)) {
                flaw(
                        "out-of-range",
                        pointer(code),
                        "จำนวนผู้ตอบ %s คือ %d แต่ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง %d หากไม่ทราบให้เว้นว่าง (null)"
                                .formatted(instrument.get().code(), number, MOST),
                        "The number of respondents to %s is %d; it is a whole number from 1 to %d, or null if not known."
                                .formatted(instrument.get().code(), number, MOST));
            } else if (number != null && numbers.putIfAbsent(instrument.get().code(), number) != null) {
                flaw(
                        "duplicate-node",
                        pointer(code),
                        "จำนวนผู้ตอบ %s มีมากกว่าหนึ่งค่า ให้เหลือเพียงค่าเดียว"
                                .formatted(instrument.get().code()),
                        "The number of respondents to %s is given more than once. Keep one."
                                .formatted(instrument.get().code()));
            }
        });
        return numbers;
    }

    private void notAsked(String code) {
        String questionnaires = Respondents.questionnaires(framework).stream()
                .map(FrameworkNode::code)
                .collect(Collectors.joining(", "));
        flaw(
                "not-a-questionnaire",
                pointer(code),
                "\"%s\" ไม่ใช่แบบสอบถามของปี %d จำนวนผู้ตอบระบุได้เฉพาะ %s"
                        .formatted(Quoted.of(code), framework.fiscalYear(), questionnaires),
                "\"%s\" is no questionnaire of %d; respondents are given for %s."
                        .formatted(Quoted.of(code), framework.fiscalYear(), questionnaires));
    }

    private void counted(Map<String, Integer> respondents) {
        respondents.forEach((instrument, number) -> {
            FrameworkNode questionnaire = framework.find(instrument).orElseThrow();
            for (int i = 0; i < sheet.entries().size() && flaws.size() < SheetCheck.MOST_FLAWS; i++) {
                ScoreSheet.Entry entry = sheet.entries().get(i);
                if (entry != null && Scoring.isGiven(entry.counts()) && belongs(questionnaire, entry.code())) {
                    long answers = AnswerDistributions.answers(entry.counts());
                    if (answers > number) {
                        flaw(
                                "more-answers-than-respondents",
                                "/entries/" + i + "/counts",
                                "%s มีคำตอบรวม %d คำตอบ มากกว่าจำนวนผู้ตอบ %s ซึ่งระบุไว้ %d คน"
                                        .formatted(entry.code(), answers, instrument, number),
                                "%s has %d answers, more than the %d respondents of %s."
                                        .formatted(entry.code(), answers, number, instrument));
                    }
                }
            }
        });
    }

    private boolean belongs(FrameworkNode questionnaire, String code) {
        return framework
                .find(code)
                .filter(node -> questionnaire.preorder().anyMatch(node::equals))
                .isPresent();
    }

    private void flaw(String code, String pointer, String th, String en) {
        flaws.add(new SheetCheck.Flaw(code, pointer, th, en, false));
    }

    private static String pointer(String code) {
        return "/respondents/" + code.replace("~", "~0").replace("/", "~1");
    }
}
