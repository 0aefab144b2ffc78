package th.ita.assessment.score.bulk;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far an import has come. */
public enum ImportState {
    QUEUED("queued"),
    RUNNING("running"),
    /** Tried, or imported. */
    DONE("done"),
    /** Nothing was written: the file, a row, or what it was tried against is not as it has to be. */
    REFUSED("refused"),
    /** Somebody stopped it; what row by row was written stays. */
    CANCELLED("cancelled"),
    /** Its replica has stopped; repeating it completes it. */
    INTERRUPTED("interrupted"),
    /** Something broke on our side. */
    FAILED("failed");

    private final String code;

    ImportState(String code) {
        this.code = code;
    }

    static ImportState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    @JsonValue
    public String code() {
        return code;
    }

    boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
