package th.ita.assessment.score;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an agency's result of a year counts. */
public enum AssessmentState {
    CURRENT("current"),
    /** A sheet was entered, and taken back with a reason: nothing of it is shown or counted. */
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String code;

    AssessmentState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
