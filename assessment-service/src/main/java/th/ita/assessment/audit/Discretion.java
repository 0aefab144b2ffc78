package th.ita.assessment.audit;

import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What the books don't keep, whoever hands it to them: they are for good, and secrets and people's addresses are not. No
 * caller is to rely on it; it is what stands behind them.
 */
final class Discretion {

    private static final Set<String> SECRETS =
            Set.of("password", "initialPassword", "passwordHash", "hash", "secret", "token", "key", "authorization");

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\]\",;:]{1,64}@[^\\s@<>()\\[\\]\",;:]{1,255}");

    private static final String ADDRESS_TOLD = "…@…";
    private static final String SECRET_TOLD = "…";

    private Discretion() {}

    /** The same state, with an ellipsis for each secret and each e-mail address in it. */
    static JsonNode apply(JsonNode state) {
        switch (state) {
            case ObjectNode object ->
                object.properties().forEach(member -> {
                    JsonNode value = member.getValue();
                    boolean secret = value.isTextual() && SECRETS.contains(member.getKey());
                    member.setValue(secret ? TextNode.valueOf(SECRET_TOLD) : apply(value));
                });
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, apply(list.get(i)));
                }
            }
            case TextNode text
            when text.textValue().indexOf('@') >= 0 -> {
                return TextNode.valueOf(withoutAddresses(text.textValue()));
            }
            default -> {}
        }
        return state;
    }

    static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll(ADDRESS_TOLD);
    }
}
