package th.ita.assessment.measure;

import java.util.function.Consumer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import th.ita.assessment.http.JsonManners;

/** What a version holds, as JSON in its columns: written once, read as it was, whatever the API says by then. */
final class StoredJson {

    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper().registerModule(new JavaTimeModule()));

    private StoredJson() {}

    static String write(Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** Changes a stored object, every other digit of it untouched. */
    static String edit(String text, Consumer<ObjectNode> change) {
        try {
            var object = (ObjectNode) JSON.readTree(text);
            change.accept(object);
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Converter
    static class OfContent implements AttributeConverter<MeasureContent, String> {
        @Override
        public String convertToDatabaseColumn(MeasureContent content) {
            return write(content);
        }

        @Override
        public MeasureContent convertToEntityAttribute(String stored) {
            return read(stored, MeasureContent.class);
        }
    }

    @Converter
    static class OfChain implements AttributeConverter<Chain, String> {
        @Override
        public String convertToDatabaseColumn(Chain chain) {
            return write(chain);
        }

        @Override
        public Chain convertToEntityAttribute(String stored) {
            return read(stored, Chain.class);
        }
    }

    @Converter
    static class OfEndorsements implements AttributeConverter<Endorsements, String> {
        @Override
        public String convertToDatabaseColumn(Endorsements endorsements) {
            return write(endorsements);
        }

        @Override
        public Endorsements convertToEntityAttribute(String stored) {
            return read(stored, Endorsements.class);
        }
    }

    @Converter
    static class OfFacts implements AttributeConverter<PrintedFacts, String> {
        @Override
        public String convertToDatabaseColumn(PrintedFacts facts) {
            return write(facts);
        }

        @Override
        public PrintedFacts convertToEntityAttribute(String stored) {
            return read(stored, PrintedFacts.class);
        }
    }

    @Converter
    static class OfStale implements AttributeConverter<Stale, String> {
        @Override
        public String convertToDatabaseColumn(Stale stale) {
            return write(stale);
        }

        @Override
        public Stale convertToEntityAttribute(String stored) {
            return read(stored, Stale.class);
        }
    }
}
