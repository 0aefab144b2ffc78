package th.ita.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How differences of two figures are written: always with their sign, a true minus for a loss. */
final class Changes {

    private static final String MINUS = "−";

    private Changes() {}

    /** In a table or a chart: "+2.14", "−0.50", "0.00"; a dash where it is not known. */
    static String signed(BigDecimal change) {
        if (change == null) {
            return "–";
        }
        BigDecimal rounded = change.setScale(2, RoundingMode.HALF_UP);
        String points = rounded.abs().toPlainString();
        return switch (rounded.signum()) {
            case 1 -> "+" + points;
            case -1 -> MINUS + points;
            default -> points;
        };
    }
}
