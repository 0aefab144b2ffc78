package th.ita.assessment.score.bulk;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a refused row means for the others. */
public enum ImportMode {
    /** One refused row, and nothing is written. */
    ALL_OR_NOTHING("all-or-nothing"),
    /** A refused row is refused together with the other rows of its agency and year; the other agencies are written. */
    ROW_BY_ROW("row-by-row");

    private final String code;

    ImportMode(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
