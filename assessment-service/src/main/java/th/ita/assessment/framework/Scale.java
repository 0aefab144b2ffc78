package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The options of an answer and the points each gives.
 *
 * @param code name of the scale inside its framework, such as {@code L4r}
 * @param options in the order in which they are offered
 */
public record Scale(String code, List<Option> options) {

    /**
     * One option.
     *
     * @param code the word used in score sheets: {@code least}, {@code most}, {@code yes}…
     * @param name what the questionnaire calls it
     * @param points 0 to 100, whole numbers such as 33 and 67 rather than thirds
     */
    public record Option(String code, LocalizedText name, BigDecimal points) {}

    public Scale {
        options = List.copyOf(options);
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
