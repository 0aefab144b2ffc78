package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.List;

import th.ita.assessment.framework.ByTotalAndInstruments;
import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LocalizedText;

/** Rules that tests judge by, whatever the framework files say. */
final class LevelRules {

    /** As announced for fiscal year 2566: the total and, for the two highest levels, every instrument. */
    static final AnalysisInput.NewestRule OF_2566 = new AnalysisInput.NewestRule(
            2566,
            new ByTotalAndInstruments(
                    "NACC 2566",
                    true,
                    List.of(
                            level("ผ่านดีเยี่ยม", "95.00", "95.00"),
                            level("ผ่านดี", "85.00", "85.00"),
                            level("ผ่าน", "85.00", null),
                            level("ต้องปรับปรุง", "70.00", null),
                            level("ต้องปรับปรุงโดยด่วน", "0.00", null))));

    private LevelRules() {}

    private static Level level(String code, String minimum, String instruments) {
        return new Level(
                code,
                new LocalizedText("ระดับ" + code, "Level " + code),
                new LocalizedText("…", "…"),
                new BigDecimal(minimum),
                instruments == null ? null : new BigDecimal(instruments));
    }
}
