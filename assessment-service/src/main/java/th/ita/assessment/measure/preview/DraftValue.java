package th.ita.assessment.measure.preview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.measure.PrintedDraft;

/** The value of a record of {@code ita.draft.v1}: {@code events/draft.schema.json}. */
@Singleton
class DraftValue {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ObjectMapper json;

    DraftValue(ObjectMapper json) {
        this.json = json;
    }

    /** As a published version's, with what a draft cannot say left empty. */
    private record Body(
            String draftId,
            String kind,
            String requestedAt,
            AgencyView agency,
            int fiscalYear,
            int fiscalYearCe,
            int measureFiscalYear,
            int version,
            String status,
            String statusAt,
            Integer supersededBy,
            String publishedAt,
            @JsonRawValue String frozen,
            String frozenSha256,
            Object scan,
            List<Object> approvedFiles) {}

    byte[] of(String draftId, PrintedDraft draft, Instant now) {
        String at = INSTANT.format(now);
        try {
            return json.writeValueAsBytes(new Body(
                    draftId,
                    "measures-version",
                    at,
                    draft.agency(),
                    draft.fiscalYear(),
                    FiscalYears.ce(draft.fiscalYear()),
                    draft.measureFiscalYear(),
                    draft.version(),
                    "draft",
                    at,
                    null,
                    null,
                    draft.frozen(),
                    StoredFiles.sha256(draft.frozen().getBytes(StandardCharsets.UTF_8)),
                    null,
                    List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
