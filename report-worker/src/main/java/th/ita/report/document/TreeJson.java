package th.ita.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The score tree as a file of its own. It holds the figures and whose they are, not the revision: the same figures give
 * the same bytes, whenever they were announced. Fields in a fixed order, scores with two decimals, weights with four, a
 * node a line.
 */
final class TreeJson {

    static final String NAME = "tree.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Else Jackson cuts 95.20 to 95.2. */
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private TreeJson() {}

    static byte[] write(Agency agency, long fiscalYear, SnapshotPart framework, ScoreTree tree) {
        StringBuilder json = new StringBuilder("{\n");
        json.append("\"agency\":").append(line(agency(agency))).append(",\n");
        json.append("\"fiscalYear\":").append(fiscalYear).append(",\n");
        json.append("\"framework\":").append(line(framework(framework))).append(",\n");
        json.append("\"nodes\":[\n");
        json.append(String.join(
                ",\n", tree.all().stream().map(node -> line(node(node))).toList()));
        return json.append("\n]\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode agency(Agency agency) {
        return NODES.objectNode()
                .put("id", agency.id())
                .put("nameTh", agency.name())
                .put("type", agency.type())
                .put("district", agency.district())
                .put("provinceCode", agency.provinceCode())
                .put("provinceNameTh", agency.provinceName());
    }

    private static ObjectNode framework(SnapshotPart framework) {
        return NODES.objectNode()
                .put("family", framework.textOrNull("family"))
                .put("fiscalYear", framework.whole("fiscalYear"))
                .put("version", framework.textOrNull("version"))
                .put("nameTh", framework.text("nameTh"));
    }

    private static ObjectNode node(ScoreNode node) {
        ObjectNode json = NODES.objectNode()
                .put("code", node.code())
                .put("kind", node.kind().code())
                .put("parent", node.parent())
                .put("nameTh", node.name())
                .put("official", node.official())
                .put("weight", scaled(node.weight(), 4))
                .put("value", scaled(node.value(), 2))
                .put("origin", node.origin().code())
                .put("reported", scaled(node.reported(), 2))
                .put("computed", scaled(node.computed(), 2))
                .put("implied", scaled(node.implied(), 2))
                .put("low", scaled(node.low(), 2))
                .put("high", scaled(node.high(), 2))
                .put("remark", node.remark());
        List<String> urls = node.evidenceUrls();
        urls.forEach(json.putArray("evidenceUrls")::add);
        return json;
    }

    private static BigDecimal scaled(BigDecimal number, int scale) {
        return number == null ? null : number.setScale(scale, RoundingMode.HALF_UP);
    }

    private static String line(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
