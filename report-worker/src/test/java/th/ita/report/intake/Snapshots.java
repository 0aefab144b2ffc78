package th.ita.report.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Examples;

/** Variations of the real case. */
final class Snapshots {

    private Snapshots() {}

    /** The real case at some revision. */
    static ObjectNode pakchong(long revision) {
        return Examples.snapshot("assessment").put("revision", revision);
    }

    /** The real case's figures under another agency's number. */
    static ObjectNode assessment(long agencyId, long revision) {
        ObjectNode snapshot = pakchong(revision).put("subject", "assessment/" + agencyId + "/2564");
        ((ObjectNode) snapshot.get("agency")).put("id", agencyId);
        return snapshot;
    }
}
