package th.ita.report.intake;

import java.io.IOException;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What somebody wants to see before it is signed, as {@code ita.draft.v1} carries it.
 *
 * @param id of the request
 * @param body what would be frozen if it were approved now
 */
record Draft(String id, JsonNode body) {

    /** A request that nobody can be answered about. */
    static final String UNADDRESSED = "unaddressed";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Why there are no files; the answer says it. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        /** @param message for who asked, one sentence */
        Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Draft read(ConsumerRecord<String, byte[]> record) throws Refused {
        String id = record.key();
        if (id == null || !UUID.matcher(id).matches()) {
            throw new Refused(UNADDRESSED, "the key is not the id of a request");
        }
        ObjectNode body = body(record.value());
        if (!id.equals(body.path("draftId").textValue())) {
            throw new Refused("invalid-draft", "/draftId: not the key");
        }
        return new Draft(id, body);
    }

    private static ObjectNode body(byte[] value) throws Refused {
        try {
            if (value != null && JSON.readTree(value) instanceof ObjectNode body) {
                return body;
            }
        } catch (IOException e) {
            throw new Refused("undecodable", "the value is not JSON");
        }
        throw new Refused("undecodable", "the value is not a JSON object");
    }
}
