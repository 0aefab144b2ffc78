package th.ita.assessment.publication;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.Agency;
import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.subject.SubjectKeys;

/** Where the documents of a result are. */
@Path("/api/v1/agencies/{agencyId}/assessments/{fiscalYear}/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {
    private final Agencies agencies;
    private final SubjectStatuses statuses;
    private final Documents documents;
    private final Caching caching;

    DocumentsResource(Agencies agencies, SubjectStatuses statuses, Documents documents, Caching caching) {
        this.agencies = agencies;
        this.statuses = statuses;
        this.documents = documents;
        this.caching = caching;
    }

    /** Why there are no documents of the newest state; an administrator reads more under {@code dead-letters}. */
    @Schema(name = "DocumentsFailure")
    record Failure(
            @Schema(examples = "render-failed") String code,

            @Schema(description = "For the public, in Thai.")
            String th,

            @Schema(description = "The same in English.") String en) {

        static Failure of(SubjectStatus.Reason reason) {
            return new Failure(
                    reason.code(),
                    "ระบบยังจัดทำเอกสารของผลการประเมินฉบับล่าสุดไม่สำเร็จ เอกสารที่แสดงอยู่เป็นของฉบับก่อนหน้า (ถ้ามี)",
                    "No documents could be made of the newest state; those listed, if any, are of an earlier one.");
        }
    }

    /**
     * @param revision of the newest state
     * @param failure null unless the state is {@code failed}
     * @param documents of the newest state that was published, which may be an earlier one
     */
    @Schema(name = "Documents", description = "The documents of a result, and how far its newest state has come.")
    record DocumentsView(
            long agencyId,
            int fiscalYear,
            int fiscalYearCe,

            @Schema(
                    description =
                            "`pending`: accepted; `announced`: on its way; `published`: on the website; `failed`: no documents"
                                    + " could be made.")
            PublicationState state,

            @Schema(description = "Of the newest state.") long revision,
            Instant revisedAt,
            @Schema(nullable = true) Failure failure,

            @Schema(description = "Of its page on the website, once it is published.")
            String pageUrl,

            List<Documents.Document> documents) {}

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getDocuments",
            summary = "The documents of a result · เอกสารของผลการประเมิน",
            description =
                    "Page, PDF and data files with their addresses and hashes, and how far the newest state has come.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentsView.class)))
    public Response documents(
            @PathParam("agencyId") String agencyId,
            @PathParam("fiscalYear") String year,
            @Context HttpHeaders headers) {
        int fiscalYear = FiscalYears.parse("fiscalYear", year);
        Agency agency = agencies.require(agencyId);
        String key = SubjectKeys.assessment(agency.id(), fiscalYear);
        SubjectStatus status = statuses.find(key)
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_ASSESSMENT,
                        "fiscalYear",
                        "หน่วยงาน " + agency.id() + " ยังไม่มีผลการประเมินของปีงบประมาณ " + fiscalYear,
                        "Agency " + agency.id() + " has no result in fiscal year " + fiscalYear + "."));
        boolean failed = status.state() == PublicationState.FAILED;
        DocumentsView view = new DocumentsView(
                agency.id(),
                fiscalYear,
                FiscalYears.ce(fiscalYear),
                status.state(),
                status.revision(),
                status.revisedAt(),
                failed ? Failure.of(status.reason()) : null,
                documents.page(key),
                documents.of(key));
        return caching.publicly(headers, ETags.digest(view.toString()), () -> view);
    }
}
