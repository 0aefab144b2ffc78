package th.ita.assessment.measure;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.Api;
import th.ita.assessment.http.JsonManners;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of one agency's measures on its result of 2564 as the API's clients go it, for tests of other packages too. */
public final class MeasureClient {

    public static final List<String> CHAIN =
            List.of("หัวหน้าสำนักปลัด", "ปลัดองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล");

    private static final List<String> NAMES = List.of("สมหญิง รักงาน", "ประเสริฐ มั่นคง", "วิชัย ตั้งใจ");
    private static final List<String> OPINIONS =
            List.of("เห็นควรอนุมัติตามเสนอ", "เห็นชอบ เสนอนายกองค์การบริหารส่วนตำบล", "อนุมัติ ให้ดำเนินการและเผยแพร่");
    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper());

    private final long agencyId;
    private final String path;

    private MeasureClient(long agencyId) {
        this.agencyId = agencyId;
        this.path = SheetClient.of(agencyId).path() + "/measure-set";
    }

    /** Of an agency with a result of 2564. */
    public static MeasureClient of(long agencyId) {
        return new MeasureClient(agencyId);
    }

    public String path() {
        return path;
    }

    /** The latest version. */
    public Response read() {
        return Api.administrator().get(path);
    }

    /** What the result calls for, finished by an officer; the first version, or the draft that there is. */
    public Response draft() {
        Response latest = read();
        RequestSpecification request = Api.administrator();
        request = latest.statusCode() == 404
                ? request.header("If-None-Match", "*")
                : request.header("If-Match", latest.header("ETag"));
        Response drafted = ok(request.post(path + "/draft-from-analysis"));
        return ok(Api.administrator()
                .contentType(ContentType.JSON)
                .header("If-Match", drafted.header("ETag"))
                .body(finished(drafted))
                .put(path));
    }

    /** Submitted and signed by all on screen, the first by a deputy. */
    public Response approve() {
        draft();
        act("submit", null);
        for (int step = 0; step < CHAIN.size(); step++) {
            act("endorse", signature(step));
        }
        return act("register", Map.of("number", "รบ 72901/12", "date", "2022-03-21"));
    }

    /** Drafted, signed on screen, registered, published. */
    public Response publish() {
        approve();
        return act("publish", null);
    }

    /** A step of the latest version. */
    public Response act(String step, Object body) {
        return ok(tryTo(step, body));
    }

    /** The same, whatever comes of it. */
    public Response tryTo(String step, Object body) {
        RequestSpecification request =
                Api.administrator().contentType(ContentType.JSON).header("If-Match", read().header("ETag"));
        return (body == null ? request : request.body(body)).post(path + "/" + step);
    }

    /** @param step counted from 0; the first is given by a deputy */
    public static Map<String, Object> signature(int step) {
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("post", step == 0 ? "นักวิเคราะห์นโยบายและแผน" : CHAIN.get(step));
        signature.put("name", NAMES.get(step));
        signature.put("opinion", OPINIONS.get(step));
        signature.put("date", "2022-03-2" + (step + 1));
        if (step == 0) {
            signature.put("acting", Map.of("for", CHAIN.getFirst(), "text", "รักษาราชการแทน"));
        }
        return signature;
    }

    private static Response ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 201);
        return response;
    }

    private static String finished(Response draft) {
        try {
            ObjectNode set = (ObjectNode) JSON.readTree(draft.asByteArray());
            ((ObjectNode) set.get("memorandum")).put("department", "สำนักปลัด องค์การบริหารส่วนตำบลปากช่อง");
            set.putObject("author").put("name", "สมชาย ใจดี").putNull("rank").put("position", "นิติกร");
            for (JsonNode measure : set.get("measures")) {
                if (measure.get("responsible").isNull()) {
                    ((ObjectNode) measure)
                            .put("responsible", "สำนักปลัด")
                            .put("indicator", "คะแนนของข้อนี้สูงขึ้นในปีถัดไป")
                            .put("followUp", "รายงานผู้บริหารทุกไตรมาส");
                    ((ObjectNode) measure)
                            .putArray("steps")
                            .add("กำหนดผู้รับผิดชอบ")
                            .add("ตรวจทานทุกเดือน");
                    ((ObjectNode) measure)
                            .putObject("schedule")
                            .putNull("from")
                            .putNull("to")
                            .put("text", "ตลอดปีงบประมาณ");
                }
            }
            var waivers = set.putArray("waivers");
            waivers.addObject().put("rule", "equal-values").put("node", "E2").put("reason", "ตรวจกับรายงานแล้ว");
            waivers.addObject()
                    .put("rule", "implied-indicator")
                    .put("node", "5")
                    .put("reason", "รายงานที่ได้รับไม่มีหน้านี้");
            return JSON.writeValueAsString(set);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
