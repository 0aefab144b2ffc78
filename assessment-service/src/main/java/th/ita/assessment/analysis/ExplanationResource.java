package th.ita.assessment.analysis;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.Language;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentPath;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.CurrentAssessment;
import th.ita.assessment.score.NodeSuggestion;

/** Where a score comes from: for programs, and for whoever has to answer for it. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/explanation/{node}")
@Produces({MediaType.APPLICATION_JSON, ExplanationResource.TEXT})
public class ExplanationResource {

    static final String TEXT = "text/plain;charset=UTF-8";
    static final String TEXT_EXAMPLE = """
            ตัวชี้วัดย่อยที่ 9.3 การบริหารเงินงบประมาณ: 85.71 คะแนน (คะแนนที่คำนวณได้)
              ค่าเฉลี่ยของ 7 ข้อตรวจ: (100+100+100+100+100+100+0)/7 = 85.71
            """;

    private final AssessmentReader reader;
    private final AnalysisReader analyses;
    private final Caching caching;

    ExplanationResource(AssessmentReader reader, AnalysisReader analyses, Caching caching) {
        this.reader = reader;
        this.analyses = analyses;
        this.caching = caching;
    }

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "explainScore",
            summary = "Where a score comes from · ที่มาของคะแนน",
            description =
                    "The formula with its numbers, and where each of them comes from, down to the leaves; an implied "
                            + "score by the equation that gives it, with the interval that rounding leaves. As JSON, or as "
                            + "`text/plain` to read, in Thai or English by `Accept-Language`. How questions were answered is told in "
                            + "whole percentages, where enough people answered.",
            extensions = {@Extension(name = "x-problems", value = "unknown-assessment,withdrawn,unknown-node")})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Explanation.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(implementation = String.class),
                        example = TEXT_EXAMPLE)
            })
    public Response get(@BeanParam AssessmentPath path, @PathParam("node") String node, @Context HttpHeaders headers) {
        AssessmentHead head = reader.current(path.agencyId(), path.fiscalYear());
        String code = code(head, node);
        boolean text = wantsText(headers);
        Language language = Language.of(headers);
        Response response =
                caching.publicly(headers, head.etag("explanation_" + code + (text ? "_" + language.tag() : "")), () -> {
                    CurrentAssessment current = reader.read(head);
                    Explanation explanation = Explaining.explain(current.tree(), code, analyses.answersShown(current));
                    return text ? ExplanationText.of(explanation, language) : explanation;
                });
        Response.ResponseBuilder varied = Response.fromResponse(response)
                .header(HttpHeaders.VARY, text ? "Accept, Accept-Language" : "Accept")
                .type(text ? TEXT : MediaType.APPLICATION_JSON);
        return (text ? varied.header(HttpHeaders.CONTENT_LANGUAGE, language.tag()) : varied).build();
    }

    /** Whether the reader likes text better than JSON; a browser and a program that say nothing get JSON. */
    private static boolean wantsText(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private static String code(AssessmentHead head, String node) {
        return head.framework().find(node).map(FrameworkNode::code).orElseThrow(() -> {
            NodeSuggestion meant = NodeSuggestion.of(head.framework(), node);
            return Problems.unknown(
                    ProblemCode.UNKNOWN_NODE,
                    "node",
                    "กรอบการประเมินปีงบประมาณ %d ไม่มีรหัสนี้ %s".formatted(head.fiscalYear(), meant.th()),
                    "The framework of fiscal year %d has no such code. %s".formatted(head.fiscalYear(), meant.en()));
        });
    }
}
