package th.ita.assessment.framework;

import java.math.BigDecimal;

/**
 * A level of result, such as AA.
 *
 * @param code how the level is written: AA, ผ่านดี
 * @param name its name
 * @param meaning one or two sentences on what it means for an agency
 * @param minimum lowest total of this level, two decimals
 * @param instrumentMinimum what each instrument has to reach besides, two decimals; null where only the total counts
 */
public record Level(
        String code, LocalizedText name, LocalizedText meaning, BigDecimal minimum, BigDecimal instrumentMinimum) {

    /** Whether a result of these figures, already rounded to two decimals, reaches the level. */
    boolean isReachedBy(BigDecimal total, BigDecimal lowestInstrument) {
        return total.compareTo(minimum) >= 0
                && (instrumentMinimum == null || lowestInstrument.compareTo(instrumentMinimum) >= 0);
    }
}
