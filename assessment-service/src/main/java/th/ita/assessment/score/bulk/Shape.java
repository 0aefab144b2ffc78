package th.ita.assessment.score.bulk;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a row of an imported table stands for. */
public enum Shape {
    /** One agency's year, its nodes in columns. */
    AGENCIES("agencies"),
    /** One node of an agency's year. */
    NODES("nodes");

    private final String code;

    Shape(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
