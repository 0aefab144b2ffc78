package th.ita.report.document;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns a snapshot, as {@code ita.snapshot.v1} carries it, into a document and its data files. Thread-safe. */
public final class Composer {

    private final Map<String, KindComposer> kinds;

    public Composer(Publisher publisher) {
        AboutSection about = new AboutSection(publisher);
        this.kinds = Map.of(
                "assessment", new AssessmentComposer(about),
                "agency", new AgencyComposer(about),
                "province-year", new ProvinceYearComposer(about),
                "province", new ProvinceComposer(about),
                "country-year", new CountryYearComposer(about),
                "country", new CountryComposer(about));
    }

    /**
     * @param snapshot one of the kinds of the service's {@code events/*.schema.json}; fields it doesn't know are ignored
     * @throws CompositionException if the snapshot lacks what its document must say
     */
    public Composition compose(JsonNode snapshot) {
        SnapshotPart part = SnapshotPart.of(snapshot);
        Envelope envelope = Envelope.of(part);
        KindComposer composer = kinds.get(envelope.kind());
        if (composer == null) {
            throw part.wrong("kind", "no document is known for this kind");
        }
        return composer.compose(envelope, part);
    }

    /** Makes the document of one kind of snapshot. */
    interface KindComposer {
        Composition compose(Envelope envelope, SnapshotPart snapshot);
    }
}
