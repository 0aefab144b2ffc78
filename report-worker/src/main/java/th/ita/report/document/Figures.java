package th.ita.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

import th.ita.report.thai.ThaiNumerals;

/** How numbers are written. Tables and charts take Arabic digits, prose Thai ones. */
final class Figures {

    /** Where a figure is not known. */
    static final String UNKNOWN = "ไม่มีข้อมูล";

    private Figures() {}

    /** A score, two decimals, rounded half up: "95.20". */
    static String score(BigDecimal score) {
        return score == null ? UNKNOWN : score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** In a table whose next cell says why there is none. */
    static String scoreOrDash(BigDecimal score) {
        return score == null ? "–" : score(score);
    }

    /** Points to gain in the total, three decimals: "0.571". */
    static String gain(BigDecimal gain) {
        return gain == null ? UNKNOWN : gain.setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    /** No more decimals than it has, four at most: "30", "0.4444". */
    static String weight(BigDecimal weight) {
        if (weight == null) {
            return UNKNOWN;
        }
        BigDecimal short4 = weight.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return short4.signum() == 0 ? "0" : short4.toPlainString();
    }

    /** A score in prose: "๙๕.๒๐". */
    static String thaiScore(BigDecimal score) {
        return ThaiNumerals.of(score(score));
    }

    /** Part of a whole in percent, one decimal: "12.5". */
    static String percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** With thousands apart: "8,300". */
    static String count(long count) {
        String digits = Long.toString(count);
        StringBuilder apart = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > (count < 0 ? 1 : 0); i -= 3) {
            apart.insert(i, ',');
        }
        return apart.toString();
    }
}
