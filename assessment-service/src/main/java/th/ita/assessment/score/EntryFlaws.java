package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;

import th.ita.assessment.framework.FrameworkNode;

/** The flaws of one entry, and the check that each of its figures has to pass. */
record EntryFlaws(FrameworkNode node, String pointer, List<SheetCheck.Flaw> flaws) {

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Beyond it the arithmetic of a single zero, 0E-999999999, would fill the memory. */
    private static final int WIDEST_SCALE = 30;

    /** @param member pointer below the entry, such as {@code /reported} */
    void add(String code, String member, String th, String en) {
        flaws.add(new SheetCheck.Flaw(code, pointer + member, th, en, false));
    }

    /** Whether it is a number that a score or a percentage can be. */
    boolean isScore(String member, String nameTh, String nameEn, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            add(
                    "out-of-range",
                    member,
                    "%sของ %s คือ %s แต่ต้องอยู่ระหว่าง 0 ถึง 100".formatted(nameTh, node.code(), Quoted.of(value)),
                    "The %s of %s is %s; it must be between 0 and 100."
                            .formatted(nameEn, node.code(), Quoted.of(value)));
            return false;
        }
        if (Math.abs((long) value.scale()) > WIDEST_SCALE
                || value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            add(
                    "too-many-decimals",
                    member,
                    "%sของ %s คือ %s แต่รับทศนิยมได้ไม่เกิน %d ตำแหน่ง"
                            .formatted(nameTh, node.code(), Quoted.of(value), MOST_DECIMALS),
                    "The %s of %s is %s; at most %d decimals are taken."
                            .formatted(nameEn, node.code(), Quoted.of(value), MOST_DECIMALS));
            return false;
        }
        return true;
    }
}
