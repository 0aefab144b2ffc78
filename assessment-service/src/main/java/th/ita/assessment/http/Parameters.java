package th.ita.assessment.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Parameters of query and path that are yes or no, one of a few words, or a number. Resources take them as strings, since
 * JAX-RS answers what it cannot read with "not found".
 */
public final class Parameters {

    private Parameters() {}

    /**
     * @param value {@code true} or {@code false}; null is false
     * @throws ProblemException 400
     */
    public static boolean flag(String name, String value) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default ->
                throw Problems.parameter(
                        name, "boolean", name + " รับเฉพาะค่า true หรือ false", "“" + name + "” is true or false.");
        };
    }

    /**
     * @param choices what each word means
     * @param usual taken where none is given, may be null
     * @throws ProblemException 400
     */
    public static <T> T choice(String name, String value, Map<String, T> choices, T usual) {
        if (value == null) {
            return usual;
        }
        if (!choices.containsKey(value)) {
            throw Problems.parameter(
                    name,
                    "choice",
                    name + " รับเฉพาะค่า " + words(choices, " หรือ "),
                    "“" + name + "” is " + words(choices, " or ") + ".");
        }
        return choices.get(value);
    }

    /**
     * The number of a version, say: from 1, of up to nine digits.
     *
     * @throws ProblemException 400
     */
    public static int positive(String name, String value) {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw Problems.parameter(
                    name, name, name + " ต้องเป็นจำนวนเต็มบวก", "“" + name + "” is a positive whole number.");
        }
        return Integer.parseInt(value);
    }

    private static String words(Map<String, ?> choices, String or) {
        List<String> words = new ArrayList<>(choices.keySet());
        Collections.sort(words);
        String last = words.removeLast();
        return String.join(", ", words) + or + last;
    }
}
