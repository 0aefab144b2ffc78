package th.ita.report.document;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns a snapshot, as {@code ita.snapshot.v1} carries it, into a document and its data files. Thread-safe. */
public final class Composer {

    /** Across each page of what nobody has approved. */
    private static final String DRAFT = "ร่าง";

    private final Map<String, KindComposer> kinds;

    public Composer(Publisher publisher) {
        AboutSection about = new AboutSection(publisher);
        this.kinds = Map.ofEntries(
                Map.entry("assessment", new AssessmentComposer(about)),
                Map.entry("agency", new AgencyComposer(about)),
                Map.entry("province-year", new ProvinceYearComposer(about)),
                Map.entry("province", new ProvinceComposer(about)),
                Map.entry("country-year", new CountryYearComposer(about)),
                Map.entry("country", new CountryComposer(about)),
                Map.entry("measures-version", new MeasuresVersionComposer(about)),
                Map.entry("measures", new MeasuresComposer(about)),
                Map.entry("progress", new ProgressComposer(about)),
                Map.entry("evidence", new EvidenceComposer(about)),
                Map.entry("check", new CheckComposer(about)));
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

    /**
     * @param draft as {@code ita.draft.v1} carries it: what would be frozen if it were approved now
     * @return the documents that an approval would make, each page marked as a draft
     * @throws CompositionException if the draft lacks what its documents must say
     */
    public List<Print> draft(JsonNode draft) {
        SnapshotPart part = SnapshotPart.of(draft);
        if (!part.text("kind").equals("measures-version")) {
            throw part.wrong("kind", "no draft is known of this kind");
        }
        FrozenSet set = FrozenSet.of(part.part("frozen"));
        return MeasuresVersionComposer.prints(set, part.instant("requestedAt")).stream()
                .map(print -> new Print(print.stem(), print.document().marked(DRAFT), print.formats()))
                .toList();
    }

    /** Makes the document of one kind of snapshot. */
    interface KindComposer {
        Composition compose(Envelope envelope, SnapshotPart snapshot);
    }
}
