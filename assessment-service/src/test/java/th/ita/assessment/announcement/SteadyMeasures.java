package th.ita.assessment.announcement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.http.JsonManners;

/** Snapshots of measures without what is another thing each time: times, the code, the account that recorded. */
final class SteadyMeasures {
    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper());

    private SteadyMeasures() {}

    static ObjectNode json(String value) {
        try {
            return (ObjectNode) JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(value, e);
        }
    }

    static ObjectNode of(ObjectNode snapshot, int revision) {
        snapshot.put("revision", revision);
        boolean withdrawn = snapshot.get("status") != null
                        && snapshot.get("status").asText().equals("withdrawn")
                || snapshot.get("state").asText().equals("withdrawn");
        String status = withdrawn ? "2022-04-01T03:00:00.000000Z" : "2022-03-24T02:00:00.000000Z";
        snapshot.put("revisedAt", status);
        replace(snapshot, "statusAt", status);
        replace(snapshot, "publishedAt", "2022-03-24T02:00:00.000000Z");
        replace(snapshot, "code", "K7QM3XPD");
        if (snapshot.get("subject").asText().startsWith("check/")) {
            snapshot.put("subject", "check/K7QM3XPD");
        }
        if (snapshot.get("withdrawal") instanceof ObjectNode withdrawal) {
            withdrawal.put("at", status);
        }
        steady(snapshot);
        if (snapshot.get("inForce") instanceof ObjectNode inForce) {
            replace(inForce, "publishedAt", "2022-03-24T02:00:00.000000Z");
            replace(inForce, "approvedAt", "2022-03-23T08:30:00.000000Z");
            steady(inForce);
        }
        if (snapshot.get("versions") != null) {
            for (JsonNode version : snapshot.get("versions")) {
                replace((ObjectNode) version, "publishedAt", "2022-03-24T02:00:00.000000Z");
                replace((ObjectNode) version, "statusAt", status);
            }
        }
        return snapshot;
    }

    private static void replace(ObjectNode node, String member, String value) {
        if (node.has(member)) {
            node.put(member, value);
        }
    }

    private static void steady(ObjectNode around) {
        if (around.get("frozenSha256") == null) {
            return;
        }
        String hash = "0".repeat(64);
        if (around.get("frozen") instanceof ObjectNode frozen) {
            frozen.put("approvedAt", "2022-03-23T08:30:00.000000Z");
            frozen.putObject("verification")
                    .put("code", "K7QM3XPD")
                    .put("url", "https://www.ita.example/check/K7QM3XPD/");
            hash = sha256(frozen.toString());
        }
        around.put("frozenSha256", hash);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
