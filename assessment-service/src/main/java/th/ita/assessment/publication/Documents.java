package th.ita.assessment.publication;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The documents that are on the website. In the caller's transaction. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<PublishedDocument, PublishedDocument.Key> {
    private final String website;

    Documents(@ConfigProperty(name = "ita.public.website-url") String website) {
        this.website = website.endsWith("/") ? website : website + "/";
    }

    /**
     * @param kind {@code page}, or what the file is: {@code analysis}, {@code tree}, {@code memorandum}, {@code measures},
     *     {@code scan}, {@code progress}, {@code evidence}, or {@code file} for one that was attached; more may come
     * @param url where the newest is
     * @param permanentUrl where nothing but these bytes is ever found: approved ones until they are withdrawn, others until
     *     five newer versions have followed, or an attached file was taken back
     * @param size bytes
     * @param revision of the state that it shows; lower than the newest while that is on its way, or failed
     */
    @Schema(name = "Document")
    record Document(
            @Schema(
                    description =
                            "`page`, `analysis`, `tree`, `memorandum`, `measures`, `scan`, `progress`, `evidence`, or `file` for one that was attached. More may come.")
            String kind,

            String mediaType,
            @Schema(description = "Where the newest is.") String url,

            @Schema(
                    description =
                            "Where nothing but these bytes is ever found: approved ones until they are withdrawn, others until five newer versions have followed, or an attached file was taken back.")
            String permanentUrl,

            @Schema(description = "Of the bytes, in hexadecimal.")
            String sha256,

            @Schema(description = "Bytes.") long size,

            @Schema(description = "Of the state that it shows.")
            long revision,

            @Schema(description = "When the service heard of it.")
            Instant publishedAt) {

        static Document of(PublishedDocument document, String website) {
            return new Document(
                    document.kind(),
                    document.mediaType(),
                    website + document.path(),
                    website + document.permanentPath(),
                    document.sha256(),
                    document.size(),
                    document.revision(),
                    document.heardAt());
        }
    }

    /** The address of a subject's page. */
    String page(String key) {
        return website + (key.equals("country") ? "" : key + "/");
    }

    /** The documents of the newest state that was published; none before the first. */
    List<Document> of(String key) {
        return find("subjectKey = ?1 order by position", key).stream()
                .map(document -> Document.of(document, website))
                .toList();
    }
}
