package th.ita.local;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Translates a case file, which follows the words of an agency's memorandum, into what the API takes: an agency and a
 * score sheet.
 */
final class CaseSheet {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode source;

    CaseSheet(JsonNode source) {
        this.source = source;
    }

    long agencyId() {
        return source.at("/agency/id").longValue();
    }

    int fiscalYear() {
        return source.path("fiscalYear").intValue();
    }

    String nameTh() {
        return source.at("/agency/nameTh").textValue();
    }

    /** The body of {@code PUT agencies/{id}}. */
    ObjectNode agency() {
        JsonNode agency = source.path("agency");
        return JSON.objectNode()
                .put("id", agencyId())
                .put("nameTh", nameTh())
                .put("type", agency.path("type").textValue())
                .put("district", agency.path("district").textValue())
                .put("provinceCode", agency.path("provinceCode").textValue());
    }

    /**
     * The body of {@code PUT …/sheet}: every figure that the case states and none that it does not.
     *
     * @param itemCodes the items of its year's framework; the case names only those that were lost
     */
    ObjectNode sheet(List<String> itemCodes) {
        Map<String, ObjectNode> entries = new LinkedHashMap<>();
        JsonNode reported = source.path("reported");
        entry(entries, "TOTAL").set("reported", reported.path("total"));
        for (String group : List.of("instruments", "indicators", "questions")) {
            each(reported.path(group))
                    .forEachRemaining(node -> entry(entries, node.getKey()).set("reported", node.getValue()));
        }
        each(source.path("answers")).forEachRemaining(question -> answers(entries, question));
        items(entries, itemCodes);
        ArrayNode list = JSON.arrayNode();
        entries.values().forEach(list::add);
        ObjectNode sheet = JSON.objectNode();
        sheet.set("reportedLevel", reported.path("level"));
        sheet.put("note", "ตามบันทึกข้อความของหน่วยงาน");
        sheet.set("entries", list);
        return sheet;
    }

    /** Sub-items are numbered in the order of the questionnaire. */
    private static void answers(Map<String, ObjectNode> entries, Map.Entry<String, JsonNode> question) {
        int number = 1;
        for (JsonNode answer : question.getValue()) {
            ObjectNode entry = entry(entries, question.getKey() + "." + number++);
            entry.set("percent", answer.path("percent"));
            if (answer.has("reported")) {
                entry.set("reported", answer.path("reported"));
            }
        }
    }

    private void items(Map<String, ObjectNode> entries, List<String> itemCodes) {
        JsonNode zero = source.at("/items/zero");
        for (String code : itemCodes) {
            if (zero.has(code)) {
                entry(entries, code).put("reported", 0).set("remark", zero.path(code));
            } else {
                entry(entries, code).set("reported", source.at("/items/default"));
            }
        }
    }

    private static ObjectNode entry(Map<String, ObjectNode> entries, String code) {
        return entries.computeIfAbsent(code, c -> JSON.objectNode().put("code", c));
    }

    private static Iterator<Map.Entry<String, JsonNode>> each(JsonNode object) {
        return object.properties().iterator();
    }
}
