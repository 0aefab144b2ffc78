package th.ita.assessment.followup;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a measure has come. */
public enum ProgressState {
    /** ยังไม่เริ่ม */
    NOT_STARTED("not-started"),
    /** กำลังดำเนินการ */
    UNDER_WAY("under-way"),
    /** ดำเนินการแล้ว */
    DONE("done"),
    /** ไม่ได้ดำเนินการ: given up, with the reason in the entry's text. */
    NOT_DONE("not-done");

    @EnumeratedValue
    private final String code;

    ProgressState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Nothing more is expected of the measure. */
    boolean last() {
        return this == DONE || this == NOT_DONE;
    }
}
