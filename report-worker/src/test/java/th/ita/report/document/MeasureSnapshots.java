package th.ita.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Measures on the real case's result, in every shape that their documents must take. */
public final class MeasureSnapshots {

    private static final String SHA = "9f2c41d8a7b3e6051c8d7f20b49ae3165d0f8c7b2a1e4d936750fb8ca2e1d4f7";

    private static final String HOSTILE =
            "ที่ ปี้ น้ำ ค่ำ กตัญญู ฐุ ฟื้นฟู ปั่น ปี๊บ ทั้งนี้ <script>alert(1)</script> <b>x</b> &amp; \"'` =1+1 "
                    + "\u0007\u200B\u202E ${7*7} {{x}} javascript:alert(1) " + "น้ำ".repeat(120);

    private static final String[] TYPED = {
        "department",
        "number",
        "subject",
        "to",
        "background",
        "facts",
        "closing",
        "name",
        "rank",
        "position",
        "point",
        "responsible",
        "text",
        "indicator",
        "followUp",
        "budget",
        "reason",
        "post",
        "for",
        "opinion",
        "title",
        "remark",
        "done"
    };

    private MeasureSnapshots() {}

    /** What was approved: the case's result with measures, a reason, an acting signer, a signature on paper. */
    public static ObjectNode frozen() {
        ObjectNode assessment = Examples.snapshot("assessment");
        ObjectNode frozen = texts();
        for (String field : new String[] {"agency", "framework", "fiscalYear", "tree", "analysis"}) {
            frozen.set(field, assessment.get(field));
        }
        return frozen;
    }

    private static ObjectNode texts() {
        try (InputStream in = MeasureSnapshots.class.getResourceAsStream("/measures/texts.json")) {
            return (ObjectNode) JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody has signed, nothing is registered. */
    public static ObjectNode unsigned() {
        ObjectNode frozen = frozen();
        frozen.putArray("endorsements");
        frozen.putNull("approvedAt").putNull("version").putNull("verification");
        ((ObjectNode) frozen.get("memorandum")).putNull("number").putNull("date");
        return frozen;
    }

    /** As many measures as somebody may write. */
    public static ObjectNode long30() {
        ObjectNode frozen = frozen();
        ArrayNode measures = (ArrayNode) frozen.get("measures");
        for (int i = measures.size(); i < 30; i++) {
            ObjectNode measure = measures.get(i % 8).deepCopy();
            measure.put("id", "n" + i);
            measures.add(measure);
        }
        return frozen;
    }

    /** Words that trip up typesetting and words that trip up programs, in every field that somebody may write into. */
    public static ObjectNode hostile() {
        ObjectNode frozen = frozen();
        for (String part : new String[] {"memorandum", "author", "measures", "reasons", "endorsements"}) {
            fill(frozen.get(part));
        }
        return frozen;
    }

    /** The same in what was done since, or in what proves it. */
    public static ObjectNode hostile(String kind) {
        ObjectNode snapshot = Examples.snapshot(kind);
        fill(snapshot.get(kind.equals("progress") ? "measures" : "items"));
        return snapshot;
    }

    private static void fill(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String field : TYPED) {
                if (object.path(field).isTextual() && !(field.equals("to") && object.has("from"))) {
                    object.put(field, HOSTILE);
                }
            }
            for (String list : new String[] {"proposals", "steps"}) {
                if (object.path(list).isArray()) {
                    object.putArray(list).add(HOSTILE).add(HOSTILE);
                }
            }
        }
        node.forEach(MeasureSnapshots::fill);
    }

    /** A version in the library, published. */
    public static ObjectNode version(ObjectNode frozen) {
        ObjectNode snapshot = envelope("measures/5584/2564/v3", "measures-version");
        snapshot.put("version", 3)
                .put("status", "published")
                .put("statusAt", "2022-03-24T02:00:00.123456Z")
                .put("publishedAt", "2022-03-24T02:00:00.123456Z")
                .putNull("supersededBy")
                .put("frozenSha256", SHA)
                .putNull("scan");
        snapshot.set("frozen", frozen);
        snapshot.putArray("approvedFiles");
        return snapshot;
    }

    /** The measures in force. */
    public static ObjectNode measures(ObjectNode frozen) {
        ObjectNode snapshot = envelope("measures/5584/2564", "measures");
        snapshot.putObject("inForce")
                .put("version", 3)
                .put("publishedAt", "2022-03-24T02:00:00.123456Z")
                .put("approvedAt", "2022-03-23T03:15:00.123456Z")
                .put("frozenSha256", SHA)
                .set("frozen", frozen);
        ArrayNode versions = snapshot.putArray("versions");
        versions.addObject()
                .put("version", 3)
                .put("status", "published")
                .put("publishedAt", "2022-03-24T02:00:00.123456Z")
                .put("statusAt", "2022-03-24T02:00:00.123456Z");
        versions.addObject()
                .put("version", 1)
                .put("status", "superseded")
                .put("publishedAt", "2022-01-10T02:00:00.123456Z")
                .put("statusAt", "2022-03-24T02:00:00.123456Z");
        snapshot.put("hasProgress", true);
        return snapshot;
    }

    /** What the draft road carries. */
    public static ObjectNode draft(ObjectNode frozen) {
        ObjectNode draft = version(frozen);
        draft.remove(java.util.List.of("subject", "epoch", "revision", "revisedAt", "state", "withdrawal"));
        draft.put("draftId", "0b54c2f4-54f5-4f3a-9c1e-3f8f6a7f8a10")
                .put("requestedAt", "2022-03-20T02:00:00.123456Z")
                .put("status", "draft");
        return draft;
    }

    private static ObjectNode envelope(String subject, String kind) {
        ObjectNode assessment = Examples.snapshot("assessment");
        ObjectNode snapshot = assessment.objectNode();
        snapshot.put("subject", subject)
                .put("kind", kind)
                .put("epoch", 1)
                .put("revision", 7)
                .put("revisedAt", "2022-03-24T02:00:00.123456Z")
                .put("state", "current")
                .putNull("withdrawal");
        snapshot.set("agency", assessment.get("agency"));
        return snapshot.put("fiscalYear", 2564).put("fiscalYearCe", 2021).put("measureFiscalYear", 2565);
    }
}
