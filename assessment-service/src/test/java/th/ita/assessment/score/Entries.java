package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries of score sheets, in a line each. */
public final class Entries {

    private Entries() {}

    public static ScoreSheet sheet(ScoreSheet.Entry... entries) {
        return new ScoreSheet(null, List.of(entries));
    }

    public static ScoreSheet.Entry reported(String code, String value) {
        return reported(code, new BigDecimal(value));
    }

    public static ScoreSheet.Entry reported(String code, BigDecimal value) {
        return new ScoreSheet.Entry(code, null, value, null, null, null, null);
    }

    /** An item at 0. */
    public static ScoreSheet.Entry lost(String code, String remark) {
        return new ScoreSheet.Entry(code, null, BigDecimal.ZERO, null, null, remark, null);
    }

    /** Percentages of least, little, much, most. */
    public static ScoreSheet.Entry percent(String code, String least, String little, String much, String most) {
        Map<String, BigDecimal> percent = new LinkedHashMap<>();
        percent.put("least", new BigDecimal(least));
        percent.put("little", new BigDecimal(little));
        percent.put("much", new BigDecimal(much));
        percent.put("most", new BigDecimal(most));
        return new ScoreSheet.Entry(code, null, null, percent, null, null, null);
    }

    /** Numbers of respondents who said yes and no. */
    public static ScoreSheet.Entry yesNo(String code, int yes, int no) {
        return new ScoreSheet.Entry(code, null, null, null, Map.of("yes", yes, "no", no), null, null);
    }
}
