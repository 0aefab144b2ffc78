package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import th.ita.assessment.framework.Precision;

/** The figures of a finding by name, in the sentence's order and rounded as the sentence shows them. */
final class Numbers {

    private final Map<String, Number> byName = new LinkedHashMap<>();

    /** A score as it is shown: two decimals. */
    static BigDecimal score(BigDecimal score) {
        return Precision.shown(score, 2);
    }

    /** Points of the total to win as they are shown: three decimals. */
    static BigDecimal gain(BigDecimal points) {
        return Precision.shown(points, 3);
    }

    /** Leaves out what is not known. */
    Numbers with(String name, Number figure) {
        if (figure != null) {
            byName.put(name, figure);
        }
        return this;
    }

    Map<String, Number> byName() {
        return Collections.unmodifiableMap(byName);
    }
}
