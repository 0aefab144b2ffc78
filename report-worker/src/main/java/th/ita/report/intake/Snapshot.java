package th.ita.report.intake;

import java.io.IOException;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.report.digest.Sha256;
import th.ita.report.html.VersionMark;
import th.ita.report.intake.RejectedSnapshot.State;
import th.ita.report.website.SubjectPath;

/**
 * The whole state of a subject, as {@code ita.snapshot.v1} carries it.
 *
 * @param sha256 of the value's bytes
 * @param json the value; its numbers are exact
 */
record Snapshot(State state, String sha256, JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Larger numbers would not fit into a page's mark. */
    private static final long LARGEST = 999_999_999_999_999_999L;

    /** @throws RejectedSnapshot if key, value or headers are not those of a snapshot that this worker knows */
    static Snapshot read(ConsumerRecord<String, byte[]> record) throws RejectedSnapshot {
        Snapshot snapshot = of(record.key(), record.value());
        String type = "th.ita.snapshot." + snapshot.subject().kind() + ".v1";
        require(
                type.equals(event(record, snapshot.state).getType()),
                "the event's type is not " + type,
                snapshot.state);
        return snapshot;
    }

    /** Without the event's headers. */
    static Snapshot of(String key, byte[] value) throws RejectedSnapshot {
        SubjectPath subject = subject(key);
        JsonNode json = json(value);
        State state = new State(subject, number(json, "epoch"), number(json, "revision"));
        require(subject.key().equals(json.path("subject").textValue()), "the value's subject is not the key", state);
        require(subject.kind().equals(json.path("kind").textValue()), "the value's kind is not the subject's", state);
        return new Snapshot(state, Sha256.of(value), json);
    }

    /** Of a record, without reading more of it than that takes; empty if it is not one that this worker knows. */
    static Optional<State> stateOf(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        long epoch = 0;
        long revision = 0;
        try (JsonParser json = JSON.getFactory().createParser(record.value())) {
            json.nextToken();
            while ((epoch == 0 || revision == 0) && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                boolean whole = json.nextToken() == JsonToken.VALUE_NUMBER_INT;
                if (whole && name.equals("epoch")) {
                    epoch = json.getLongValue();
                } else if (whole && name.equals("revision")) {
                    revision = json.getLongValue();
                } else {
                    json.skipChildren();
                }
            }
            return epoch < 1 || revision < 1
                    ? Optional.empty()
                    : Optional.of(new State(subject(record.key()), epoch, revision));
        } catch (IOException | RejectedSnapshot e) {
            return Optional.empty();
        }
    }

    SubjectPath subject() {
        return state.subject();
    }

    /** Whether the subject was taken back: a page says so, and nothing else is left of it. */
    boolean isWithdrawn() {
        return "withdrawn".equals(json.path("state").textValue());
    }

    VersionMark mark(Edition edition) {
        return new VersionMark(state.epoch(), state.revision(), edition.toString(), sha256);
    }

    private static SubjectPath subject(String key) throws RejectedSnapshot {
        try {
            return new SubjectPath(key);
        } catch (IllegalArgumentException e) {
            throw new RejectedSnapshot("unknown-subject", "the key is not that of a subject with a page", null);
        }
    }

    private static JsonNode json(byte[] value) throws RejectedSnapshot {
        String problem = "it is empty";
        if (value != null && value.length > 0) {
            try {
                JsonNode json = JSON.readTree(value);
                if (json.isObject()) {
                    return json;
                }
                problem = "it is not an object";
            } catch (JsonProcessingException e) {
                problem = e.getLocation() == null
                        ? "it is malformed"
                        : "it is malformed in line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr();
            } catch (IOException e) {
                problem = "it is malformed";
            }
        }
        throw new RejectedSnapshot("undecodable", "the value is not the JSON of a snapshot: " + problem, null);
    }

    private static long number(JsonNode json, String name) throws RejectedSnapshot {
        JsonNode number = json.path(name);
        if (number.isIntegralNumber() && number.canConvertToLong()) {
            long value = number.longValue();
            if (value >= 1 && value <= LARGEST) {
                return value;
            }
        }
        throw new RejectedSnapshot("invalid-snapshot", "/" + name + ": not a number from 1", null);
    }

    private static CloudEvent event(ConsumerRecord<String, byte[]> record, State state) throws RejectedSnapshot {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new RejectedSnapshot("undecodable", "the headers are not those of a CloudEvent", state);
        }
    }

    private static void require(boolean fulfilled, String otherwise, State state) throws RejectedSnapshot {
        if (!fulfilled) {
            throw new RejectedSnapshot("invalid-snapshot", otherwise, state);
        }
    }
}
