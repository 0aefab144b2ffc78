package th.ita.assessment.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import th.ita.assessment.digest.Sha256;

/**
 * An entry as it is in the database, read past everything that could hold another copy of it.
 *
 * @param before JSON as it was written, null for nothing
 * @param after the same
 */
record Line(
        long id,
        LocalDateTime writtenAt,
        String account,
        String operation,
        String target,
        boolean refused,
        String before,
        String after,
        String remote) {

    /** In this order the columns are read, and stand in the canonical form. */
    static final String COLUMNS =
            "a.id, a.written_at, a.account, a.operation, a.target, a.refused, a.state_before, a.state_after, a.remote";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    /** @param first where in the row {@link #COLUMNS} begin */
    static Line of(ResultSet row, int first) throws SQLException {
        return new Line(
                row.getLong(first),
                row.getObject(first + 1, LocalDateTime.class),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getBoolean(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8));
    }

    /** Always with six digits of a second: {@code 2021-10-04T02:00:00.120000Z}. */
    static String text(Instant instant) {
        return MICROSECONDS.format(instant.atOffset(ZoneOffset.UTC));
    }

    Instant instant() {
        return writtenAt.toInstant(ZoneOffset.UTC);
    }

    /**
     * What is digested: a line that names the form, then each column on a line of its own, as {@code <bytes>:<text>}, or as
     * {@code -} where it is null. The lengths, in bytes of UTF-8, keep two entries from ever having one form.
     */
    String canonical() {
        StringBuilder form = new StringBuilder("ita-audit-entry-1\n");
        add(form, String.valueOf(id));
        add(form, text(instant()));
        add(form, account);
        add(form, operation);
        add(form, target);
        add(form, refused ? "refused" : "done");
        add(form, before);
        add(form, after);
        add(form, remote);
        return form.toString();
    }

    String digest() {
        return Sha256.of(canonical());
    }

    private static void add(StringBuilder form, String value) {
        if (value == null) {
            form.append("-\n");
        } else {
            form.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value)
                    .append('\n');
        }
    }
}
