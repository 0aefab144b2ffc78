package th.ita.local;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the agency's real memorandum said wrongly, in our words. */
final class Mistakes {

    private Mistakes() {}

    /** Writes each of them into the draft, sees it named, and takes it out again. */
    static void areCaught(MeasureSetOf set, Person officer) {
        JsonNode right = set.read(officer);
        Map<String, String> mistakes = Map.of(
                "other-lowest", "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน ได้คะแนนต่ำที่สุดของทุกตัวชี้วัด",
                "other-level", "มีประเด็นที่ต้องปรับปรุงอีกร้อยละ ๑๕–๒๕ ของทั้งหมด",
                "other-year", "มาตรการส่งเสริมความโปร่งใส ประจำปี 2564",
                "other-name", "ข้อ O42 การป้องกันการทุจริต",
                "no-such-node", "ตัวชี้วัดย่อยที่ ๒ ให้บริการเท่าเทียมกัน");
        mistakes.forEach((rule, sentence) -> {
            set.edit(officer, body -> ((ObjectNode) body.path("memorandum")).put("facts", sentence));
            assertThat(set.contradictions(officer)).as(sentence).contains(rule);
        });
        set.edit(officer, body -> {
            ArrayNode measures = (ArrayNode) body.path("measures");
            for (int i = measures.size() - 1; i >= 0; i--) {
                if (measures.get(i).path("nodes").toString().contains("O")) {
                    measures.remove(i);
                }
            }
            ObjectNode first = (ObjectNode) measures.get(0);
            first.putArray("nodes").add("O1");
            first.putNull("responsible")
                    .putNull("schedule")
                    .putNull("indicator")
                    .putNull("followUp");
        });
        assertThat(set.contradictions(officer))
                .contains("lost-item-uncovered", "nothing-lost", "part-missing", "equal-values", "implied-indicator");
        assertThat(set.refused(officer, "submit", null, 422).path("errors").findValuesAsText("code"))
                .contains("lost-item-uncovered", "nothing-lost", "part-missing");
        set.edit(officer, body -> body.set("measures", right.path("measures")));
        set.edit(officer, body -> body.set("memorandum", right.path("memorandum")));
    }
}
