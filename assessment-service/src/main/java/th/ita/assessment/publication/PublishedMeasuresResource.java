package th.ita.assessment.publication;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Problems;

/** Published measures, to be pulled by websites. */
@Path("/api/v1/published")
@Produces(MediaType.APPLICATION_JSON)
public class PublishedMeasuresResource {

    private static final String LIST = "published-measures";
    private static final String FEED = "feed";
    private static final int NEWEST = 50;

    private final MeasuresFeed feed;
    private final Caching caching;
    private final ObjectMapper json;
    private final String website;
    private final String api;

    PublishedMeasuresResource(
            MeasuresFeed feed,
            Caching caching,
            ObjectMapper json,
            @ConfigProperty(name = "ita.public.website-url") String website,
            @ConfigProperty(name = "ita.public.api-url") String api) {
        this.feed = feed;
        this.caching = caching;
        this.json = json;
        this.website = website.endsWith("/") ? website : website + "/";
        this.api = api.endsWith("/") ? api.substring(0, api.length() - 1) : api;
    }

    /** What OpenAPI shows for a page. */
    @Schema(name = "PublishedMeasuresPage")
    record EntryPage(
            List<PublishedMeasuresEntry> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Path("measures")
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "listPublishedMeasures",
            summary = "Published measures, to be pulled · ชุดมาตรการที่เผยแพร่",
            description =
                    "เรียงตามเวลาที่เปลี่ยนล่าสุด รายการที่ถอนแล้วยังอยู่โดยไม่มีเอกสาร ครั้งต่อไปส่ง updatedAt ตัวสุดท้ายเป็น updatedAfter\n\n"
                            + "One entry for each agency and year, the one that changed first comes first; a withdrawn one stays, without "
                            + "documents. Read all pages, keep the last `updatedAt`, and ask with it as `updatedAfter` the next time: nothing "
                            + "is missed, and with `If-None-Match` hardly anything is sent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response list(
            @QueryParam("updatedAfter")
                    @Parameter(
                            description =
                                    "เฉพาะที่เปลี่ยนหลังเวลานี้ · Only what changed after this instant (RFC 3339), an `updatedAt`.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String updatedAfter,
            @QueryParam("agency")
                    @Parameter(
                            description = "เฉพาะของหน่วยงานนี้ · Only this agency's, by its id.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String agency,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Instant after = paging.after(LIST).map(PublishedMeasuresResource::place).orElse(instant(updatedAfter));
        Long agencyId = agencyId(agency);
        int limit = paging.limit();
        String etag = ETags.digest(
                String.join("|", LIST, feed.changedAt().toString(), "" + after, "" + agencyId, "" + limit, website));
        Page<?>[] read = new Page<?>[1];
        Response response = caching.publicly(headers, etag, () -> {
            List<MeasuresFeed.Stamped> found =
                    feed.read(new MeasuresFeed.Asked(after, null, agencyId, false, limit + 1));
            Page<PublishedMeasuresEntry> page = Page.of(
                            found,
                            limit,
                            stamped -> Cursor.of(LIST, stamped.updatedAt().toString()))
                    .map(stamped -> PublishedMeasuresEntry.of(stamped, website));
            read[0] = page;
            return page;
        });
        return read[0] == null ? response : read[0].link(response, uri);
    }

    @GET
    @Path("feed.json")
    @Produces({JsonFeed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getPublishedFeed",
            summary = "Published measures as a JSON Feed · ฟีดชุดมาตรการที่เผยแพร่",
            description = "50 รายการล่าสุด รายการก่อนหน้าอยู่ที่ next_url · The newest 50; `next_url` has older ones.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JsonFeed.MEDIA_TYPE, schema = @Schema(implementation = JsonFeed.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JsonFeed.class))
            })
    public Response newest(
            @QueryParam("after")
                    @Parameter(description = "As `next_url` has it.", schema = @Schema(type = SchemaType.STRING))
                    String after,
            @Context HttpHeaders headers) {
        Instant before = after == null ? null : place(Paging.key(FEED, after));
        String etag = ETags.digest(String.join("|", FEED, feed.changedAt().toString(), "" + before, website, api));
        return caching.publicly(headers, etag, () -> bytes(feed(before, after)));
    }

    private JsonFeed feed(Instant before, String after) {
        List<MeasuresFeed.Stamped> found = feed.read(new MeasuresFeed.Asked(null, before, null, true, NEWEST + 1));
        Page<MeasuresFeed.Stamped> page = Page.of(
                found, NEWEST, stamped -> Cursor.of(FEED, stamped.updatedAt().toString()));
        String url = api + "/api/v1/published/feed.json";
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสที่เผยแพร่",
                website,
                after == null ? url : url + "?after=" + after,
                page.next() == null ? null : url + "?after=" + page.next(),
                "th",
                page.items().stream()
                        .map(stamped -> JsonFeed.item(PublishedMeasuresEntry.of(stamped, website)))
                        .toList());
    }

    private byte[] bytes(JsonFeed whole) {
        try {
            return json.writeValueAsBytes(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant place(String cursor) {
        try {
            return Instant.parse(cursor);
        } catch (DateTimeException e) {
            throw Problems.parameter(
                    "after",
                    "cursor",
                    "ค่า after ต้องเป็นค่า next จากหน้าก่อนหน้าของรายการเดียวกัน",
                    "“after” takes the “next” of the page before, of the same list.");
        }
    }

    private static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(Instant.parse("1970-01-01T00:00:00Z"))
                    && instant.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return instant;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw Problems.parameter(
                "updatedAfter",
                "instant",
                "updatedAfter ต้องเป็นเวลาแบบ RFC 3339 เช่น 2022-03-24T02:00:00Z",
                "“updatedAfter” is an instant of RFC 3339, such as 2022-03-24T02:00:00Z.");
    }

    private static Long agencyId(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw Problems.parameter("agency", "agency", "agency ต้องเป็นรหัสหน่วยงาน", "“agency” is an agency's id.");
        }
        return Long.valueOf(text);
    }
}
