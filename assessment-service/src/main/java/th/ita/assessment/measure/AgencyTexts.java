package th.ita.assessment.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Texts for measures of an agency's own, in the codes of one year's framework. */
@Entity
@Table(name = "measure_text")
@IdClass(AgencyTexts.Key.class)
class AgencyTexts {

    record Key(long agencyId, int fiscalYear) {}

    /** What is stored. */
    record Entries(List<CatalogueEntry> entries) {}

    @Converter
    static class OfEntries implements AttributeConverter<Entries, String> {
        @Override
        public String convertToDatabaseColumn(Entries entries) {
            return StoredJson.write(entries);
        }

        @Override
        public Entries convertToEntityAttribute(String stored) {
            return StoredJson.read(stored, Entries.class);
        }
    }

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    @Convert(converter = OfEntries.class)
    private Entries texts;

    private int version;
    private String changedBy;
    private Instant changedAt;

    protected AgencyTexts() {}

    AgencyTexts(long agencyId, int fiscalYear) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
    }

    void take(List<CatalogueEntry> entries, String by, Instant at) {
        texts = new Entries(entries);
        version++;
        changedBy = by;
        changedAt = at;
    }

    Optional<CatalogueEntry> find(String node) {
        return texts.entries().stream()
                .filter(entry -> entry.node().equals(node))
                .findFirst();
    }

    List<CatalogueEntry> entries() {
        return texts.entries();
    }

    int version() {
        return version;
    }
}
