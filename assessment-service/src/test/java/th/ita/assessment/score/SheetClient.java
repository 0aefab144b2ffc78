package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;

/** One agency of its own for a test, and its sheet of 2564 as the API's clients write and read it. */
public final class SheetClient {

    private static final AtomicLong NEXT_ID = new AtomicLong(700_000);

    private final long agencyId;

    private SheetClient(long agencyId) {
        this.agencyId = agencyId;
    }

    /** Registers a new agency; a null province makes it one of the country only. */
    public static SheetClient ofNewAgency(String provinceCode) {
        return ofAgency(NEXT_ID.incrementAndGet(), "หน่วยงานทดสอบ", provinceCode);
    }

    public static SheetClient ofNewAgency() {
        return ofNewAgency("70");
    }

    /** Registers this one. */
    public static SheetClient ofAgency(long id, String nameTh, String provinceCode) {
        Map<String, Object> agency = new LinkedHashMap<>();
        agency.put("nameTh", nameTh);
        agency.put("type", provinceCode == null ? "กรม" : "อบต.");
        agency.put("provinceCode", provinceCode);
        writing()
                .header("If-None-Match", "*")
                .body(agency)
                .put("/api/v1/agencies/{id}", id)
                .then()
                .statusCode(201);
        return new SheetClient(id);
    }

    /** Of an agency that is registered already. */
    public static SheetClient of(long agencyId) {
        return new SheetClient(agencyId);
    }

    public long agencyId() {
        return agencyId;
    }

    public String path() {
        return "/api/v1/agencies/" + agencyId + "/assessments/2564";
    }

    /** Gives the first sheet. */
    public Response create(Object body) {
        return writing().header("If-None-Match", "*").body(body).put(path() + "/sheet");
    }

    public Response replace(String etag, Object body) {
        return writing().header("If-Match", etag).body(body).put(path() + "/sheet");
    }

    public Response tryOut(Object body) {
        return writing().queryParam("dryRun", true).body(body).put(path() + "/sheet");
    }

    public Response withdraw(String etag, String reason) {
        return writing().header("If-Match", etag).body(Map.of("reason", reason)).post(path() + "/sheet/withdraw");
    }

    public Response restore(int version, String etag, String reason) {
        return writing()
                .header("If-Match", etag)
                .body(Map.of("reason", reason))
                .post(path() + "/sheet/versions/" + version + "/restore");
    }

    public Response sheet() {
        return Api.administrator().get(path() + "/sheet");
    }

    public Response versions() {
        return Api.administrator().get(path() + "/sheet/versions");
    }

    public Response tree() {
        return Api.anybody().get(path());
    }

    public static RequestSpecification writing() {
        return Api.administrator().contentType(ContentType.JSON);
    }

    /** A sheet that says nothing but a total. */
    public static Map<String, Object> total(String total) {
        return reported(Map.of("TOTAL", total));
    }

    /** A sheet of reported figures by node. */
    public static Map<String, Object> reported(Map<String, String> figures) {
        List<Map<String, Object>> entries = new ArrayList<>();
        figures.forEach((code, figure) -> entries.add(Map.of("code", code, "reported", new BigDecimal(figure))));
        return Map.of("entries", entries);
    }
}
