package th.ita.assessment.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LevelRule;

/**
 * Whether a sheet makes sense in its framework. Every sentence says what is wrong, why, and what would be right, so that
 * whoever typed the sheet can mend it without asking.
 */
public final class SheetCheck {

    /** More entries than any framework has nodes. */
    public static final int MOST_ENTRIES = 1000;

    /** Nobody reads more at once; the rest shows when these are mended. */
    static final int MOST_FLAWS = 100;

    private final Framework framework;
    private final List<Flaw> flaws = new ArrayList<>();

    private SheetCheck(Framework framework) {
        this.framework = framework;
    }

    /**
     * One thing that is wrong with a sheet: which, why, and what would be right.
     *
     * @param code what kind of flaw, kebab case
     * @param pointer JSON pointer into the sheet, such as {@code /entries/3/reported}
     * @param malformed whether the sheet's shape is wrong rather than its meaning
     */
    public record Flaw(String code, String pointer, String th, String en, boolean malformed) {}

    /** What is wrong, in the sheet's order, the first hundred; empty for a sheet that can be scored. */
    public static List<Flaw> check(Framework framework, ScoreSheet sheet) {
        SheetCheck check = new SheetCheck(framework);
        check.level(sheet.reportedLevel());
        if (sheet.entries() == null) {
            check.malformed(
                    "missing-entries",
                    "/entries",
                    "ไม่มีรายการคะแนน (entries) ให้ส่งเป็นรายการ แม้จะไม่มีข้อมูลก็ส่งรายการว่างได้",
                    "There is no list of entries. Send one, an empty one if nothing is known.");
        } else if (sheet.entries().size() > MOST_ENTRIES) {
            check.malformed(
                    "too-many-entries",
                    "/entries",
                    "มีรายการคะแนน %d รายการ แต่รับได้ไม่เกิน %d รายการ"
                            .formatted(sheet.entries().size(), MOST_ENTRIES),
                    "There are %d entries; at most %d are taken."
                            .formatted(sheet.entries().size(), MOST_ENTRIES));
        } else {
            check.entries(sheet.entries());
            RespondentsCheck.check(framework, sheet, check.flaws);
        }
        return check.flaws.stream().limit(MOST_FLAWS).toList();
    }

    private void level(String reported) {
        if (reported == null) {
            return;
        }
        if (framework.levelRule().isEmpty()) {
            flaw(
                    "unknown-level",
                    "/reportedLevel",
                    "ยังไม่ทราบเกณฑ์ระดับผลการประเมินของปี %d จึงรับระดับไม่ได้ ให้เว้นว่างไว้"
                            .formatted(framework.fiscalYear()),
                    "It is not known how results of %d are graded, so no level can be taken. Leave it out."
                            .formatted(framework.fiscalYear()));
            return;
        }
        LevelRule rule = framework.levelRule().get();
        if (rule.find(reported).isEmpty()) {
            String levels = rule.levels().stream().map(Level::code).collect(Collectors.joining(", "));
            flaw(
                    "unknown-level",
                    "/reportedLevel",
                    "ไม่มีระดับ \"%s\" ในเกณฑ์ %s ระดับที่ใช้ได้คือ %s"
                            .formatted(Quoted.of(reported), rule.name(), levels),
                    "The rule %2$s has no level \"%1$s\"; its levels are %3$s."
                            .formatted(Quoted.of(reported), rule.name(), levels));
        }
    }

    private void entries(List<ScoreSheet.Entry> entries) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < entries.size() && flaws.size() < MOST_FLAWS; i++) {
            String pointer = "/entries/" + i;
            ScoreSheet.Entry entry = entries.get(i);
            if (entry == null || entry.code() == null || entry.code().isBlank()) {
                malformed(
                        "missing-code",
                        pointer + "/code",
                        "รายการลำดับที่ %d ไม่มีรหัส (code) จึงไม่ทราบว่าเป็นคะแนนของข้อใด ให้ระบุรหัส เช่น TOTAL, 9.1 หรือ O24"
                                .formatted(i + 1),
                        "Entry number %d has no code, so nobody knows whose score it is. Give one, such as TOTAL, 9.1 or O24."
                                .formatted(i + 1));
                continue;
            }
            Optional<FrameworkNode> node = framework.find(entry.code());
            if (node.isEmpty()) {
                unknown(pointer + "/code", entry.code());
                continue;
            }
            Integer other = first.putIfAbsent(node.get().code(), i);
            if (other != null) {
                flaw(
                        "duplicate-node",
                        pointer + "/code",
                        "รหัส %s ซ้ำกับรายการลำดับที่ %d (/entries/%d) ให้เหลือเพียงรายการเดียว"
                                .formatted(node.get().code(), other + 1, other),
                        "%s is already entry number %d (/entries/%d). Keep one of them."
                                .formatted(node.get().code(), other + 1, other));
            }
            EntryCheck.check(framework, entry, new EntryFlaws(node.get(), pointer, flaws));
        }
    }

    private void unknown(String pointer, String code) {
        String frameworkTh = "กรอบการประเมิน %s ปี %d".formatted(framework.family(), framework.fiscalYear());
        String frameworkEn = "%s %d".formatted(framework.family(), framework.fiscalYear());
        NodeSuggestion suggestion = NodeSuggestion.of(framework, code);
        flaw(
                "unknown-node",
                pointer,
                "ไม่มีรหัส \"%s\" ใน%s %s".formatted(Quoted.of(code), frameworkTh, suggestion.th()),
                "The framework %s has no node \"%s\". %s".formatted(frameworkEn, Quoted.of(code), suggestion.en()));
    }

    private void flaw(String code, String pointer, String th, String en) {
        flaws.add(new Flaw(code, pointer, th, en, false));
    }

    private void malformed(String code, String pointer, String th, String en) {
        flaws.add(new Flaw(code, pointer, th, en, true));
    }
}
