package th.ita.assessment.publication;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** JSON Feed 1.1 of what is published; members that say nothing are left out, as its readers expect. */
@Schema(name = "JsonFeed", description = "JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,

        @JsonProperty("home_page_url") @Schema(name = "home_page_url")
        String homePageUrl,

        @JsonProperty("feed_url") @Schema(name = "feed_url") String feedUrl,

        @JsonProperty("next_url") @Schema(name = "next_url", description = "Older items.")
        String nextUrl,

        String language,
        List<Item> items) {

    static final String MEDIA_TYPE = "application/feed+json";

    /** @param ita what this feed says more than others do */
    @Schema(name = "JsonFeedItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,

            @JsonProperty("content_text") @Schema(name = "content_text")
            String contentText,

            @JsonProperty("date_published") @Schema(name = "date_published")
            Instant datePublished,

            @JsonProperty("date_modified") @Schema(name = "date_modified")
            Instant dateModified,

            List<String> tags,
            List<Attachment> attachments,

            @JsonProperty("_ita") @Schema(name = "_ita") Extension ita) {}

    @Schema(name = "JsonFeedAttachment")
    record Attachment(
            String url,

            @JsonProperty("mime_type") @Schema(name = "mime_type")
            String mimeType,

            String title,

            @JsonProperty("size_in_bytes") @Schema(name = "size_in_bytes")
            long sizeInBytes) {}

    @Schema(name = "JsonFeedExtension", description = "Ours: which measures, and the hashes of the attachments.")
    record Extension(
            long agencyId,
            int fiscalYear,
            int version,

            @Schema(enumeration = {"published", "withdrawn"})
            String status,

            List<Hash> hashes) {}

    @Schema(name = "JsonFeedHash")
    record Hash(String url, String sha256) {}

    static Item item(PublishedMeasuresEntry entry) {
        String what = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. " + entry.measureFiscalYear() + " "
                + entry.agency().nameTh();
        boolean withdrawn = entry.withdrawal() != null;
        return new Item(
                entry.pageUrl(),
                entry.pageUrl(),
                withdrawn ? "ถอนแล้ว: " + what : what,
                withdrawn ? withdrawn(entry) : content(entry),
                entry.publishedAt(),
                entry.updatedAt(),
                List.of(
                        "ITA",
                        String.valueOf(entry.fiscalYear()),
                        entry.agency().type()),
                entry.documents().stream()
                        .map(file -> new Attachment(file.url(), file.mediaType(), file.name(), file.size()))
                        .toList(),
                new Extension(
                        entry.agency().id(),
                        entry.fiscalYear(),
                        entry.version(),
                        entry.status(),
                        entry.documents().stream()
                                .map(file -> new Hash(file.url(), file.sha256()))
                                .toList()));
    }

    private static String withdrawn(PublishedMeasuresEntry entry) {
        String reason = entry.withdrawal().reason();
        return "ชุดมาตรการนี้ถูกถอนออกจากการเผยแพร่แล้ว" + (reason == null ? "" : " เนื่องจาก " + reason);
    }

    private static String content(PublishedMeasuresEntry entry) {
        StringBuilder text = new StringBuilder("จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + entry.fiscalYear());
        int number = 1;
        for (PublishedMeasuresEntry.Brief measure : entry.measures()) {
            text.append('\n')
                    .append(number++)
                    .append(". ")
                    .append(String.join(", ", measure.nodes()))
                    .append(measure.point() == null ? "" : " " + measure.point());
        }
        return text.toString();
    }
}
