package th.ita.assessment.score;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a version of a sheet came to be. */
public enum SheetAction {
    PUT("put"),
    RESTORE("restore"),
    WITHDRAW("withdraw");

    @EnumeratedValue
    private final String code;

    SheetAction(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
