package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import th.ita.assessment.framework.FrameworkFile.LevelEntry;
import th.ita.assessment.framework.FrameworkFile.RuleEntry;

/** Whether a level rule gives every result exactly one level. */
final class LevelRuleCheck {

    /** What the rows of results have room for. */
    private static final int LONGEST_LEVEL = 20;

    private final Faults faults;

    private LevelRuleCheck(Faults faults) {
        this.faults = faults;
    }

    /** @param rule null where the year has none */
    static void check(RuleEntry rule, Faults faults) {
        new LevelRuleCheck(faults).rule(rule);
    }

    private void rule(RuleEntry rule) {
        if (rule == null) {
            return;
        }
        if (faults.required("levelRule.kind", rule.kind())
                && !Set.of(RuleEntry.BY_TOTAL, RuleEntry.BY_TOTAL_AND_INSTRUMENTS)
                        .contains(rule.kind())) {
            faults.add(
                    "levelRule.kind",
                    "ไม่รู้จักเกณฑ์ \"" + rule.kind() + "\" ใช้ได้เฉพาะ by-total และ by-total-and-instruments",
                    "\"" + rule.kind() + "\" is not known; known are by-total and by-total-and-instruments");
        }
        faults.wording("levelRule.name", rule.name());
        if (faults.required("levelRule.levels", rule.levels())) {
            levels("levelRule.levels", rule.kind(), rule.levels());
        }
    }

    private void levels(String path, String kind, List<LevelEntry> levels) {
        Set<String> codes = new HashSet<>();
        LevelEntry above = null;
        for (int i = 0; i < levels.size(); i++) {
            String at = path + "[" + i + "]";
            LevelEntry level = levels.get(i);
            if (!faults.required(at, level)) {
                continue;
            }
            if (faults.required(at + ".code", level.code())) {
                if (!codes.add(level.code().toUpperCase(Locale.ROOT))) {
                    faults.add(
                            at + ".code",
                            "ระดับ " + level.code() + " ซ้ำ",
                            "the level " + level.code() + " is there twice");
                }
                if (level.code().length() > LONGEST_LEVEL || level.code().matches(".*\\s.*")) {
                    faults.add(
                            at + ".code",
                            "ต้องเป็นคำเดียวไม่เกิน " + LONGEST_LEVEL + " ตัวอักษร",
                            "must be one word of at most " + LONGEST_LEVEL + " letters");
                }
                faults.wording(at + ".code", level.code());
            }
            faults.text(at + ".name", level.name());
            faults.text(at + ".meaning", level.meaning());
            if (edge(at + ".instrumentMinimum", level.instrumentMinimum(), false) && RuleEntry.BY_TOTAL.equals(kind)) {
                faults.add(at + ".instrumentMinimum", "เกณฑ์นี้ดูเฉพาะคะแนนรวม", "the rule looks at the total alone");
            }
            if (edge(at + ".minimum", level.minimum(), true)) {
                if (above != null && !isBelow(level, above)) {
                    faults.add(
                            at + ".minimum",
                            level.minimum() + " ต้องต่ำกว่าระดับก่อนหน้า (" + above.minimum() + ")",
                            level.minimum() + " must be lower than the level's before, " + above.minimum());
                }
                if (i == levels.size() - 1 && (level.minimum().signum() != 0 || level.instrumentMinimum() != null)) {
                    faults.add(
                            at + ".minimum",
                            "ระดับต่ำสุดต้องเริ่มที่ 0 มิฉะนั้นบางคะแนนจะไม่มีระดับ",
                            "the lowest level must begin at 0, else some totals have no level");
                }
                above = level;
            }
        }
    }

    /** Lower in the total, or as high and asking less of the instruments. */
    private static boolean isBelow(LevelEntry level, LevelEntry above) {
        int total = level.minimum().compareTo(above.minimum());
        return total < 0
                || total == 0
                        && above.instrumentMinimum() != null
                        && (level.instrumentMinimum() == null
                                || level.instrumentMinimum().compareTo(above.instrumentMinimum()) < 0);
    }

    /** Whether there is a figure where a level can begin. */
    private boolean edge(String path, BigDecimal edge, boolean needed) {
        if (edge == null && !needed || !faults.required(path, edge) || !faults.between(path, edge)) {
            return false;
        }
        if (edge.stripTrailingZeros().scale() > 2) {
            faults.add(path, edge + " มีทศนิยมเกินสองตำแหน่ง", edge + " has more than two decimals");
        }
        return true;
    }
}
