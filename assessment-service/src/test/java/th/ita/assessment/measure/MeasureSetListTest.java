package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.account.Binding;
import th.ita.assessment.account.People;
import th.ita.assessment.account.Role;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody finds the measure sets that they may read, and no others. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class MeasureSetListTest {

    private static final String PATH = "/api/v1/measure-sets";
    private static final AtomicLong NEXT = new AtomicLong(730_000);
    private static final String PROVINCE = "94";
    private static final String ANOTHER = "50";

    private long draft;
    private long submitted;
    private long elsewhere;
    private long approved;
    private long rewritten;

    @BeforeEach
    void givenSetsInEveryState() {
        draft = agency(PROVINCE);
        MeasureClient.of(draft).draft();
        submitted = agency(PROVINCE);
        MeasureClient.of(submitted).draft();
        MeasureClient.of(submitted).act("submit", null);
        elsewhere = agency(ANOTHER);
        MeasureClient.of(elsewhere).draft();
        MeasureClient.of(elsewhere).act("submit", null);
        MeasureClient.of(elsewhere).act("endorse", MeasureClient.signature(0));
        approved = agency(PROVINCE);
        MeasureClient.of(approved).approve();
        SheetClient result = SheetClient.of(approved);
        result.replace(result.sheet().header("ETag"), SheetClient.total("90.00"))
                .then()
                .statusCode(200);
        rewritten = agency(PROVINCE);
        MeasureClient.of(rewritten).approve();
        MeasureClient.of(rewritten).act("new-version", Map.of("reason", "เพิ่มมาตรการ"));
    }

    private static long agency(String province) {
        SheetClient sheet = SheetClient.ofAgency(NEXT.incrementAndGet(), "องค์การบริหารส่วนตำบลทดสอบ", province);
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        return sheet.agencyId();
    }

    private List<Long> ours() {
        return List.of(draft, submitted, elsewhere, approved, rewritten);
    }

    /** Of this test's agencies, what the list shows: agency, version and state. */
    private List<String> listed(Map<String, ?> filters, Binding... bindings) {
        JsonPath page = People.with(bindings)
                .queryParam("limit", 200)
                .queryParams(filters)
                .get(PATH)
                .jsonPath();
        assertThat(page.getString("next")).isNull();
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
            long agencyId = ((Number) item.get("agencyId")).longValue();
            if (ours().contains(agencyId)) {
                lines.add(agencyId + " v" + item.get("version") + " " + item.get("state"));
            }
        }
        return lines;
    }

    private static String line(long agencyId, int version, String state) {
        return agencyId + " v" + version + " " + state;
    }

    @Test
    void everybodyFindsExactlyWhatTheyMayRead() {
        Map<String, List<Binding>> callers = new LinkedHashMap<>();
        callers.put("administrator", List.of(Binding.administrator()));
        callers.put("province", List.of(Binding.province(PROVINCE)));
        callers.put("another province", List.of(Binding.province(ANOTHER)));
        callers.put("a third province", List.of(Binding.province("10")));
        callers.put("two roles", List.of(Binding.of(Role.OFFICER, draft), Binding.province(ANOTHER)));
        for (long agencyId : ours()) {
            callers.put("officer " + agencyId, List.of(Binding.of(Role.OFFICER, agencyId)));
            callers.put("endorser " + agencyId, List.of(Binding.endorser(agencyId, "ปลัด")));
            callers.put("webmaster " + agencyId, List.of(Binding.of(Role.WEBMASTER, agencyId)));
        }
        callers.forEach((who, bindings) -> {
            Binding[] his = bindings.toArray(Binding[]::new);
            List<String> readable = new ArrayList<>();
            for (long agencyId : ours()) {
                Response read = People.with(his).get(MeasureClient.of(agencyId).path());
                if (read.statusCode() == 200) {
                    readable.add(line(
                            agencyId,
                            read.jsonPath().getInt("version"),
                            read.jsonPath().getString("state")));
                }
            }
            assertThat(listed(Map.of(), his)).as(who).isEqualTo(readable);
        });
    }

    @Test
    void whatIsSeenDependsOnTheRole() {
        assertThat(listed(Map.of(), Binding.province(PROVINCE)))
                .containsExactly(
                        line(submitted, 1, "submitted"),
                        line(approved, 1, "approved"),
                        line(rewritten, 1, "superseded"));
        assertThat(listed(Map.of(), Binding.province(ANOTHER))).containsExactly(line(elsewhere, 1, "endorsed"));
        assertThat(listed(Map.of(), Binding.of(Role.OFFICER, rewritten))).containsExactly(line(rewritten, 2, "draft"));
        assertThat(listed(Map.of(), Binding.of(Role.OFFICER, draft))).containsExactly(line(draft, 1, "draft"));
        assertThat(listed(Map.of(), Binding.of(Role.WEBMASTER, submitted))).isEmpty();
        assertThat(Api.anybody().get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void filtersAreOnWhatIsSeen() {
        Binding all = Binding.administrator();
        assertThat(listed(Map.of("province", PROVINCE, "state", "draft"), all))
                .containsExactly(line(draft, 1, "draft"), line(rewritten, 2, "draft"));
        assertThat(listed(Map.of("state", "superseded"), all)).isEmpty();
        assertThat(listed(Map.of("state", "superseded"), Binding.province(PROVINCE)))
                .containsExactly(line(rewritten, 1, "superseded"));
        assertThat(listed(Map.of("province", ANOTHER), Binding.province(PROVINCE)))
                .isEmpty();
        assertThat(listed(Map.of("fiscalYear", 2563), all)).isEmpty();
        assertThat(listed(Map.of("fiscalYear", 2564), all)).hasSize(5);
    }

    @Test
    void anItemSaysHowFarItIs() {
        JsonPath page = People.with(Binding.administrator())
                .queryParam("limit", 200)
                .get(PATH)
                .jsonPath();
        Map<String, Object> signed = page.getMap("items.find { it.agencyId == " + elsewhere + " }");
        assertThat(signed)
                .containsEntry("agencyNameTh", "องค์การบริหารส่วนตำบลทดสอบ")
                .containsEntry("fiscalYear", 2564)
                .containsEntry("fiscalYearCe", 2021)
                .containsEntry("step", 1)
                .containsEntry("turn", MeasureClient.CHAIN.get(1))
                .containsEntry("stale", false)
                .containsEntry("number", null)
                .containsEntry("path", MeasureClient.of(elsewhere).path());
        Map<String, Object> changed = page.getMap("items.find { it.agencyId == " + approved + " }");
        assertThat(changed)
                .containsEntry("step", 3)
                .containsEntry("turn", null)
                .containsEntry("stale", true)
                .containsEntry("number", "รบ 72901/12")
                .containsEntry("date", "2022-03-21");
        assertThat(changed.get("changedAt"))
                .isEqualTo(Api.administrator()
                        .get(MeasureClient.of(approved).path() + "/versions/1")
                        .jsonPath()
                        .getString("events[-1].at"));
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request = People.with(Binding.province(PROVINCE)).queryParam("limit", 1);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get(PATH)
                    .jsonPath();
            seen.addAll(page.getList("items.path", String.class));
            after = page.getString("next");
        } while (after != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence(
                        MeasureClient.of(submitted).path(),
                        MeasureClient.of(approved).path(),
                        MeasureClient.of(rewritten).path())
                .doesNotContain(MeasureClient.of(draft).path());
    }
}
