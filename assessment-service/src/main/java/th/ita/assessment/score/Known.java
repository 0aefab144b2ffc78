package th.ita.assessment.score;

import java.math.BigDecimal;

/**
 * A value in full precision and the interval in which the true one lies.
 *
 * @param low equal to {@code value} where nothing is open
 */
public record Known(BigDecimal value, BigDecimal low, BigDecimal high) {

    public static Known exactly(BigDecimal value) {
        return new Known(value, value, value);
    }

    /** Whether the true value can be this one. */
    boolean allows(BigDecimal candidate) {
        return low.compareTo(candidate) <= 0 && candidate.compareTo(high) <= 0;
    }
}
