package th.ita.report.document;

import java.time.Instant;

/**
 * What every snapshot begins with.
 *
 * @param withdrawal null unless withdrawn
 */
record Envelope(String kind, long epoch, long revision, Instant revisedAt, Withdrawal withdrawal) {

    /** @param reason as the administrator wrote it; null if none was given */
    record Withdrawal(Instant at, String reason) {}

    static Envelope of(SnapshotPart snapshot) {
        return new Envelope(
                snapshot.text("kind"),
                snapshot.whole("epoch"),
                snapshot.whole("revision"),
                snapshot.instant("revisedAt"),
                withdrawal(snapshot));
    }

    private static Withdrawal withdrawal(SnapshotPart snapshot) {
        return switch (snapshot.text("state")) {
            case "current" -> null;
            case "withdrawn" -> {
                SnapshotPart withdrawal = snapshot.part("withdrawal");
                yield new Withdrawal(withdrawal.instant("at"), withdrawal.textOrNull("reason"));
            }
            default -> throw snapshot.wrong("state", "neither current nor withdrawn");
        };
    }

    /** @param dataSha256 null if no data file lies beside the page */
    Document.Revision revision(String dataSha256) {
        return new Document.Revision(epoch, revision, revisedAt, dataSha256);
    }
}
