package th.ita.local;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import static org.awaitility.Awaitility.await;

/** An agency whose total for 2564 is corrected again and again, and which knows what was accepted last. */
final class CorrectedAgency {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final long id;
    private final URI page;
    private String etag;
    private BigDecimal accepted;
    private int writes;

    CorrectedAgency(Installation installation, long id) {
        this.id = id;
        this.page = installation.websiteUrl().resolve("assessment/" + id + "/2564/");
    }

    URI page() {
        return page;
    }

    String subject() {
        return "assessment/" + id + "/2564";
    }

    /** How many sheets were accepted. */
    int writes() {
        return writes;
    }

    void register(Api api) {
        JsonNode agency = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("nameTh", "องค์การบริหารส่วนตำบลทดสอบ " + id)
                .put("type", "อบต.")
                .put("provinceCode", "70");
        api.create("agencies/" + id, agency).expect("Registering", 201);
    }

    /** @return whether the service accepted it; false when it said that it can't at present */
    boolean correct(Api api, String total) {
        JsonNode sheet = sheet(total);
        Api.Answer answer = (etag == null ? api.create(sheetPath(), sheet) : api.replace(sheetPath(), etag, sheet))
                .expect("Correcting", 200, 201, 503);
        if (answer.status() == 503) {
            return false;
        }
        etag = answer.etag();
        accepted = new BigDecimal(total);
        writes++;
        return true;
    }

    /** Waits until the page shows what was accepted last. */
    PublishedPage awaitPublished() {
        return await("the page of " + id + " with " + accepted)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        this::published,
                        page -> page.isPresent() && page.get().value("TOTAL").compareTo(accepted) == 0)
                .orElseThrow();
    }

    /** Waits until the service has heard that the newest revision is published, and answers what it knows. */
    JsonNode awaitHeard(Api api) {
        return await("the service to hear of " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> api.get("agencies/" + id + "/assessments/2564/documents")
                                .body(),
                        documents -> documents.path("state").asText().equals("published"));
    }

    /** The page as it is now; nothing while its files are being replaced by much newer ones. */
    Optional<PublishedPage> published() throws Exception {
        try {
            return PublishedPage.read(page);
        } catch (PublishedPage.Gone e) {
            return Optional.empty();
        }
    }

    PublishedPage publishedNow() {
        try {
            return published().orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String sheetPath() {
        return "agencies/" + id + "/assessments/2564/sheet";
    }

    private static JsonNode sheet(String total) {
        var sheet = JsonNodeFactory.instance.objectNode();
        sheet.putArray("entries").addObject().put("code", "TOTAL").put("reported", new BigDecimal(total));
        return sheet;
    }
}
