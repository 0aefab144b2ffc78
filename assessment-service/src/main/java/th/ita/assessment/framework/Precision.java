package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many digits figures carry. Sevenths and ninths never end, so something has to be cut, and a total that is exactly
 * 94.995 must still come out as 94.995, and not as 94.99499…9 with the level below. Three steps make sure of it: arithmetic
 * carries 50 digits, what it gives out keeps 24 decimals, and what is shown is rounded from 20 of these. The error of the
 * arithmetic stays below 10⁻⁴⁰, far too small to be seen in the next step.
 */
public final class Precision {

    /** For every division of the arithmetic. */
    public static final MathContext CARRIED = new MathContext(50, RoundingMode.HALF_UP);

    private static final int KEPT = 24;
    private static final int COMPARED = 20;

    private Precision() {}

    /** A figure as the arithmetic gives it out: at most 24 decimals, no idle zeros. */
    public static BigDecimal kept(BigDecimal figure) {
        BigDecimal kept = figure.setScale(KEPT, RoundingMode.HALF_UP).stripTrailingZeros();
        return kept.scale() < 0 ? kept.setScale(0) : kept;
    }

    /** A figure as it is shown or compared with a level: rounded half up to so many decimals, zeros included. */
    public static BigDecimal shown(BigDecimal figure, int decimals) {
        return figure.setScale(COMPARED, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
    }
}
