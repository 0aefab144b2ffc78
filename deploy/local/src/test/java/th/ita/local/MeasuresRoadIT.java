package th.ita.local;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.MeasureSetOf.signature;
import static th.ita.local.Person.object;

/** The whole year of the real case on the packaged programs: from its result to the proof that something was done about it. */
class MeasuresRoadIT {

    private static final long PAKCHONG = 5584;
    private static final String HEAD = "หัวหน้าสำนักปลัด";
    private static final String PERMANENT = "ปลัดองค์การบริหารส่วนตำบล";
    private static final String CHIEF = "นายกองค์การบริหารส่วนตำบล";

    @TempDir
    private static Path folder;

    private static Installation installation;
    private static Person administrator;

    @BeforeAll
    static void start() {
        installation = Installation.in(folder);
        Installation.Service service = installation.startService("service");
        Program worker = installation.startWorker("worker");
        Installation.ready(service);
        Installation.ready(worker);
        new Sample(service.api(), new Progress(System.out, System.nanoTime()), () -> {}).load();
        administrator = Person.of(service.url(), installation.administrator());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void onScreenWithOneWhoActsForAnotherAndOneReturn() {
        Person officer = administrator.create("officer", at("officer", null));
        Person analyst = administrator.create("analyst", at("endorser", "นักวิเคราะห์นโยบายและแผน"));
        Person permanent = administrator.create("permanent", at("endorser", PERMANENT));
        Person chief = administrator.create("chief", at("endorser", CHIEF));
        Person webmaster = administrator.create("webmaster", at("webmaster", null));
        MeasureSetOf set = new MeasureSetOf(PAKCHONG, 2564);

        JsonNode draft = set.draft(officer);
        assertThat(draft.at("/coverage/lostItems").asInt()).isEqualTo(4);
        assertThat(draft.at("/coverage/open")).isEmpty();
        theMistakesOfTheMemorandumAreCaught(set, officer);

        set.edit(officer, MeasuresRoadIT::complete);
        set.act(officer, "submit", null);
        set.refused(permanent, "endorse", signature(PERMANENT, "ประเสริฐ มั่นคง", "เห็นชอบ", "2022-03-21"), 422);
        set.act(permanent, "return", object().put("reason", "โปรดระบุงบประมาณ"));
        set.edit(officer, body -> ((ObjectNode) body.path("measures").get(0)).put("budget", "ไม่ใช้งบประมาณ"));
        set.act(officer, "submit", null);
        ObjectNode acting = signature("นักวิเคราะห์นโยบายและแผน", "สมหญิง รักงาน", "เห็นควรอนุมัติ", "2022-03-21");
        acting.putObject("acting").put("for", HEAD).put("text", "รักษาราชการแทน");
        set.act(analyst, "endorse", acting);
        set.act(permanent, "endorse", signature(PERMANENT, "ประเสริฐ มั่นคง", "เห็นควรอนุมัติ", "2022-03-21"));
        JsonNode silent = set.refused(chief, "endorse", signature(CHIEF, "วิชัย ปากช่อง", " ", "2022-03-22"), 422);
        assertThat(silent.at("/errors/0/pointer").asText()).isEqualTo("/opinion");
        JsonNode approved =
                set.act(chief, "endorse", signature(CHIEF, "วิชัย ปากช่อง", "อนุมัติและให้ถือปฏิบัติ", "2022-03-22"));
        assertThat(approved.path("state").asText()).isEqualTo("approved");
        set.act(officer, "register", object().put("number", "รบ 72901/12").put("date", "2022-03-21"));
        JsonNode published = set.act(webmaster, "publish", null);
        assertThat(published.path("state").asText()).isEqualTo("published");
    }

    /** What the agency's real memorandum said wrongly, in our words. */
    private static void theMistakesOfTheMemorandumAreCaught(MeasureSetOf set, Person officer) {
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

    private static void complete(ObjectNode set) {
        ((ObjectNode) set.path("author")).put("name", "สมชาย ใจดี").put("position", "นิติกร");
        ArrayNode waivers = set.putArray("waivers");
        waivers.addObject().put("rule", "equal-values").put("node", "E2").put("reason", "ตรวจกับรายงานแล้ว");
        waivers.addObject()
                .put("rule", "implied-indicator")
                .put("node", "5")
                .put("reason", "รายงานที่ได้รับไม่มีหน้านี้");
    }

    private static ObjectNode at(String role, String post) {
        ObjectNode binding = object().put("role", role).put("agencyId", PAKCHONG);
        return post == null ? binding : binding.put("post", post);
    }
}
