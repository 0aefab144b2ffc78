package th.ita.assessment.measure;

import jakarta.persistence.EnumeratedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a version of a measure set has come. */
public enum MeasureState {
    /** ร่าง: being written, or sent back. */
    DRAFT("draft"),
    /** เสนอแล้ว: signed by its author, on its way. */
    SUBMITTED("submitted"),
    /** เห็นชอบแล้วบางลำดับ: signed by some of the chain. */
    ENDORSED("endorsed"),
    /** อนุมัติ: signed by all of the chain. */
    APPROVED("approved"),
    /** เผยแพร่แล้ว: the one in force. */
    PUBLISHED("published"),
    /** มีฉบับใหม่แทน: another version took its place, or its signatures were voided by a change. */
    SUPERSEDED("superseded"),
    /** ถอนแล้ว: taken back after it was published. */
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String code;

    MeasureState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Signed by somebody, but not by all. */
    boolean onItsWay() {
        return this == SUBMITTED || this == ENDORSED;
    }

    /** Neither published nor past that: it can still be changed, sent back or published. */
    boolean open() {
        return this == DRAFT || onItsWay() || this == APPROVED;
    }
}
