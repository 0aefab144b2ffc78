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

    /** A column that holds one type. */
    private abstract static class Column<T> implements AttributeConverter<T, String> {
        private final Class<T> type;

        Column(Class<T> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(T value) {
            return write(value);
        }

        @Override
        public T convertToEntityAttribute(String stored) {
            return read(stored, type);
        }
    }

    @Converter
    static class OfContent extends Column<MeasureContent> {
        OfContent() {
            super(MeasureContent.class);
        }
    }

    @Converter
    static class OfChain extends Column<Chain> {
        OfChain() {
            super(Chain.class);
        }
    }

    @Converter
    static class OfEndorsements extends Column<Endorsements> {
        OfEndorsements() {
            super(Endorsements.class);
        }
    }

    @Converter
    static class OfFacts extends Column<PrintedFacts> {
        OfFacts() {
            super(PrintedFacts.class);
        }
    }

    @Converter
    static class OfStale extends Column<Stale> {
        OfStale() {
            super(Stale.class);
        }
    }
}
