package th.ita.assessment.score;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a node's effective value comes from; the first that exists, in this order. */
public enum Origin {
    /** It was reported: the legal value. */
    REPORTED("reported"),
    /** It follows from the node's children. */
    COMPUTED("computed"),
    /** It is the only unknown below a known parent, and follows from that parent and the siblings. */
    IMPLIED("implied"),
    /** It is not known. */
    MISSING("missing");

    private final String json;

    Origin(String json) {
        this.json = json;
    }

    @JsonValue
    public String json() {
        return json;
    }
}
