package th.ita.assessment.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The documents that are on the website. In the caller's transaction. */
@ApplicationScoped
class Documents {
    private final DataSource database;
    private final String website;

    Documents(DataSource database, @ConfigProperty(name = "ita.public.website-url") String website) {
        this.database = database;
        this.website = website.endsWith("/") ? website : website + "/";
    }

    /**
     * @param kind {@code page}, {@code analysis} or {@code tree}
     * @param url where the newest is
     * @param permanentUrl where these bytes stay
     * @param size bytes
     * @param revision of the state that it shows; lower than the newest while that is on its way, or failed
     */
    @Schema(name = "Document")
    record Document(
            @Schema(description = "`page`, `analysis` or `tree`.")
            String kind,

            String mediaType,
            @Schema(description = "Where the newest is.") String url,
            @Schema(description = "Where these bytes stay.") String permanentUrl,

            @Schema(description = "Of the bytes, in hexadecimal.")
            String sha256,

            @Schema(description = "Bytes.") long size,

            @Schema(description = "Of the state that it shows.")
            long revision,

            @Schema(description = "When the service heard of it.")
            Instant publishedAt) {}

    /** The address of a subject's page. */
    String page(String key) {
        return website + (key.equals("country") ? "" : key + "/");
    }

    /** The documents of the newest state that was published; none before the first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Document> of(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT kind, media_type, path, permanent_path, sha256, size, revision, heard_at
                        FROM published_document WHERE subject_key = ? ORDER BY position
                        """)) {
            select.setString(1, key);
            List<Document> documents = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    documents.add(new Document(
                            row.getString(1),
                            row.getString(2),
                            website + row.getString(3),
                            website + row.getString(4),
                            row.getString(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
            }
            return documents;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the documents of " + key, e);
        }
    }
}
