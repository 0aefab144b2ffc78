package th.ita.assessment.announcement;

import java.util.List;

/**
 * What a snapshot says of its subject, without the envelope that all have in common.
 *
 * @param withdrawal null while the state is current
 * @param body a record of the members that its kind adds; see {@code events/<kind>.schema.json}
 * @param sumsUp keys of the pages that sum the subject up, and so change with it
 * @param files SHA-256 of the stored files that it names; they are announced before it
 */
record Content(Withdrawal withdrawal, Object body, List<String> sumsUp, List<String> files) {

    /** @param at RFC 3339, UTC */
    record Withdrawal(String at, String reason) {}

    static Content current(Object body, List<String> sumsUp) {
        return current(body, sumsUp, List.of());
    }

    static Content current(Object body, List<String> sumsUp, List<String> files) {
        return new Content(null, body, sumsUp, files);
    }

    /** A state that says why there is no other any more. */
    static Content withdrawn(Withdrawal withdrawal, Object body, List<String> sumsUp) {
        return new Content(withdrawal, body, sumsUp, List.of());
    }

    String state() {
        return withdrawal == null ? "current" : "withdrawn";
    }
}
