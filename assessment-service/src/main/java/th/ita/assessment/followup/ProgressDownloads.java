package th.ita.assessment.followup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.score.AssessmentId;

/** Hands out files of entries: to be saved, and never shown by a browser as a page of ours. */
@ApplicationScoped
class ProgressDownloads {

    private final ProgressEntries entries;
    private final StoredFiles files;
    private final Caching caching;

    ProgressDownloads(ProgressEntries entries, StoredFiles files, Caching caching) {
        this.entries = entries;
        this.files = files;
        this.caching = caching;
    }

    /**
     * In the caller's transaction.
     *
     * @param of of which entries
     * @param which of their files
     * @throws th.ita.assessment.http.ProblemException 404 when there is no such file
     */
    Response answer(
            AssessmentId id,
            String sha256,
            Predicate<ProgressEntry> of,
            Predicate<ProgressFile> which,
            HttpHeaders headers) {
        ProgressFile file = entries.of(id.agencyId(), id.fiscalYear()).stream()
                .filter(of)
                .flatMap(entry -> entry.files().stream())
                .filter(known -> known.sha256().equals(sha256))
                .filter(which)
                .findFirst()
                .orElseThrow(ProgressWriting::unknownFile);
        // Not to be kept by caches: what is for everybody today may not be tomorrow.
        Response found = caching.privately(headers, ETags.strong(file.sha256()), () -> files.bytes(file.sha256())
                .orElseThrow());
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.fromResponse(found)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
