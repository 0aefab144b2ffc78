package th.ita.assessment.followup;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.score.AssessmentPath;

/** How measures are carried out, for everybody. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {

    private final ProgressReader reader;
    private final Caching caching;
    private final ObjectMapper mapper;

    ProgressResource(ProgressReader reader, Caching caching, ObjectMapper mapper) {
        this.reader = reader;
        this.caching = caching;
        this.mapper = mapper;
    }

    @Schema(
            name = "Progress",
            description = "How an agency's measures on a result are carried out: what was published.")
    record ProgressView(
            long agencyId,
            int fiscalYear,
            int fiscalYearCe,

            @Schema(description = "The year that the measures are for.")
            int measureFiscalYear,

            @Schema(description = "Of the measures: the one in force.")
            int version,

            List<Progress.MeasureProgress> measures,
            Progress.Summary summary,

            @Schema(description = "Null until the result of the measures' year is known.", nullable = true)
            Effect effect) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "getProgress",
            summary = "How the measures are carried out · ความคืบหน้าของมาตรการ",
            description =
                    "เฉพาะที่หน่วยงานเผยแพร่แล้ว พร้อมผลต่อคะแนนปีถัดไปเมื่อประกาศแล้ว\n\n"
                            + "Of the measures in force, what the agency has published; and what became of the scores they answer, once the result of their year is known.",
            extensions = {@Extension(name = "x-problems", value = "unknown-measures")})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressView.class)))
    public Response get(@BeanParam AssessmentPath path, @Context HttpHeaders headers) {
        long agencyId = path.agencyId();
        int fiscalYear = path.fiscalYear();
        MeasuresInForce set = reader.requireInForce(agencyId, fiscalYear);
        Progress progress = reader.of(set);
        ProgressView view = new ProgressView(
                agencyId,
                fiscalYear,
                FiscalYears.ce(fiscalYear),
                set.version().measureFiscalYear(),
                progress.version(),
                progress.measures(),
                progress.summary(),
                progress.effect());
        String json = write(view);
        return caching.publicly(headers, ETags.digest(json), () -> json);
    }

    private String write(ProgressView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
