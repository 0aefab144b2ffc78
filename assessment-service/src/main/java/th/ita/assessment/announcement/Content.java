package th.ita.assessment.announcement;

import java.util.List;

/**
 * What a snapshot says of its subject, without the envelope that all have in common.
 *
 * @param withdrawal null while the state is current
 * @param body a record of the members that its kind adds; see {@code events/<kind>.schema.json}
 * @param sumsUp keys of the pages that sum the subject up, and so change with it
 */
record Content(Withdrawal withdrawal, Object body, List<String> sumsUp) {

    /** @param at RFC 3339, UTC */
    record Withdrawal(String at, String reason) {}

    static Content current(Object body, List<String> sumsUp) {
        return new Content(null, body, sumsUp);
    }

    String state() {
        return withdrawal == null ? "current" : "withdrawn";
    }
}
