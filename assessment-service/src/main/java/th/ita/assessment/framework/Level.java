package th.ita.assessment.framework;

import java.math.BigDecimal;

/**
 * A level of result, such as AA.
 *
 * @param code how the level is written
 * @param name its name
 * @param meaning one or two sentences on what it means for an agency
 * @param minimum lowest score of this level, two decimals
 */
public record Level(String code, LocalizedText name, LocalizedText meaning, BigDecimal minimum) {}
