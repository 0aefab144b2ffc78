package th.ita.report.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns a snapshot, as {@code ita.snapshot.v1} carries it, into a document and its data files. Thread-safe. */
public final class Composer {

    private final Publisher publisher;

    public Composer(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * @param snapshot one of the kinds of the service's {@code events/*.schema.json}; fields it doesn't know are ignored
     * @throws CompositionException if the snapshot lacks what its document must say
     */
    public Composition compose(JsonNode snapshot) {
        throw new CompositionException("/kind", "no composer for this kind, published by " + publisher.name());
    }
}
