package th.ita.assessment.score;

import java.util.List;

import th.ita.assessment.framework.Framework;

/** Whether a sheet makes sense in its framework. */
public final class SheetCheck {

    private SheetCheck() {}

    /**
     * One thing that is wrong with a sheet: which, why, and what would be right.
     *
     * @param pointer JSON pointer into the sheet, such as {@code /entries/3/reported}
     * @param malformed whether the sheet's shape is wrong rather than its meaning
     */
    public record Flaw(String code, String pointer, String th, String en, boolean malformed) {}

    /** Everything that is wrong, in the sheet's order; empty for a sheet that can be scored. */
    public static List<Flaw> check(Framework framework, ScoreSheet sheet) {
        throw new UnsupportedOperationException();
    }
}
