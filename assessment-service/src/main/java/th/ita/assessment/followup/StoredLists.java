package th.ita.assessment.followup;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import th.ita.assessment.http.JsonManners;

/** Lists that rows hold as JSON. */
final class StoredLists {

    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper().registerModule(new JavaTimeModule()));

    private StoredLists() {}

    /** A column that holds a list of one type. */
    private abstract static class Column<T> implements AttributeConverter<List<T>, String> {
        private final TypeReference<List<T>> type;

        Column(TypeReference<List<T>> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(List<T> value) {
            try {
                return JSON.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<T> convertToEntityAttribute(String stored) {
            try {
                return List.copyOf(JSON.readValue(stored, type));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A stored list cannot be read", e);
            }
        }
    }

    @Converter
    static class OfLinks extends Column<Link> {
        OfLinks() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfFiles extends Column<ProgressFile> {
        OfFiles() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfItems extends Column<EvidenceEntry> {
        OfItems() {
            super(new TypeReference<>() {});
        }
    }
}
