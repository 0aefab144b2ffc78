package th.ita.assessment.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.subject.SubjectKeys;

/** Whether a document is the approved one: by the code printed on it, or by the hash of the file. */
@Path("/api/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final PublishedMeasures measures;
    private final ApprovedDocuments documents;
    private final AssessmentReader assessments;
    private final Documents website;
    private final Caching caching;

    VerificationResource(
            PublishedMeasures measures,
            ApprovedDocuments documents,
            AssessmentReader assessments,
            Documents website,
            Caching caching) {
        this.measures = measures;
        this.documents = documents;
        this.assessments = assessments;
        this.website = website;
        this.caching = caching;
    }

    /** A file that was approved. */
    @Schema(name = "ApprovedFile")
    record File(
            String name,
            String mediaType,
            @Schema(description = "In hexadecimal.") String sha256,
            @Schema(description = "Bytes.") long size) {

        static File of(ApprovedDocument document) {
            return new File(document.name(), document.mediaType(), document.sha256(), document.size());
        }
    }

    /** Whose measures a document is of. */
    @Schema(name = "VerifiedMeasures")
    record Verified(
            String code,
            long agencyId,
            String agencyNameTh,
            int fiscalYear,
            int fiscalYearCe,
            int measureFiscalYear,
            int version,

            @Schema(description = "The version in its place.", nullable = true)
            Integer supersededBy,

            Instant publishedAt,
            @Schema(description = "Since when it is that.") Instant statusAt,

            @Schema(description = "Why it was withdrawn.", nullable = true)
            String withdrawalReason,

            @Schema(description = "Of this version, on the website.")
            String pageUrl,

            @Schema(description = "The version's files; empty until the website has them.")
            List<File> files) {}

    /** The answer. */
    @Schema(name = "Verification", description = "Whether a document is the approved one.")
    record Answer(
            @Schema(
                    enumeration = {"approved", "superseded", "withdrawn", "unknown"},
                    description =
                            "`approved`: published and in force; `superseded`: approved once, another version is in force; "
                                    + "`withdrawn`: approved once, taken back; `unknown`: no file with these bytes was ever approved.")
            String status,

            @Schema(description = "Null when unknown.", nullable = true)
            Verified measures,

            @Schema(
                    description = "The approved file with these bytes; null when asked by code, or unknown.",
                    nullable = true)
            File file) {

        static final Answer UNKNOWN = new Answer("unknown", null, null);
    }

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "verifyFile",
            summary = "Whether a file is the approved one · ตรวจสอบไฟล์ด้วยค่าแฮช",
            description =
                    "ส่งค่า SHA-256 ของไฟล์ ตัวไฟล์ไม่ต้องส่งมา · By the SHA-256 of its bytes; the file itself stays where it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    public Response byHash(
            @QueryParam("sha256")
                    @Parameter(
                            required = true,
                            description =
                                    "SHA-256 ของไฟล์ เลขฐานสิบหก 64 ตัว · Of the file's bytes, 64 hexadecimal digits.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "[0-9a-fA-F]{64}"))
                    String sha256,
            @Context HttpHeaders headers) {
        if (sha256 == null || !sha256.matches("[0-9a-fA-F]{64}")) {
            throw Problems.parameter(
                    "sha256", "hash", "sha256 ต้องเป็นเลขฐานสิบหก 64 ตัว", "“sha256” has 64 hexadecimal digits.");
        }
        return answer(headers, find(sha256.toLowerCase(Locale.ROOT)));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "verifyCode",
            summary = "What the code on a document says · ตรวจสอบด้วยรหัสบนเอกสาร",
            description = "รหัสแปดตัวที่พิมพ์บนเอกสาร · The eight letters that are printed on it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    public Response byCode(@PathParam("code") String code, @Context HttpHeaders headers) {
        PublishedVersion version = measures.byCode(canonical(code))
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_CODE,
                        "code",
                        "ไม่มีเอกสารที่เผยแพร่แล้วซึ่งมีรหัสนี้",
                        "No document that was published has this code."));
        return answer(headers, new Answer(status(version), verified(version), null));
    }

    /** As Crockford reads it: any case, O for 0, I and L for 1, hyphens anywhere. */
    private static String canonical(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private Answer find(String sha256) {
        return documents.withHash(sha256).stream()
                .flatMap(document -> version(document).map(version -> new Found(document, version)).stream())
                // The same scan may have been attached to several versions: the best that can be said of it counts.
                .min(Comparator.comparing(found -> found.version().status().ordinal()))
                .map(found -> new Answer(status(found.version()), verified(found.version()), File.of(found.document())))
                .orElse(Answer.UNKNOWN);
    }

    private record Found(ApprovedDocument document, PublishedVersion version) {}

    private Optional<PublishedVersion> version(ApprovedDocument document) {
        return measures.of(document.agencyId(), document.fiscalYear()).stream()
                .filter(version -> version.version() == document.version())
                .findFirst();
    }

    private static String status(PublishedVersion version) {
        return version.inForce() ? "approved" : version.status().code();
    }

    private Verified verified(PublishedVersion version) {
        return new Verified(
                version.code(),
                version.agencyId(),
                assessments
                        .find(version.agencyId(), version.fiscalYear())
                        .orElseThrow()
                        .agency()
                        .nameTh(),
                version.fiscalYear(),
                FiscalYears.ce(version.fiscalYear()),
                version.measureFiscalYear(),
                version.version(),
                version.supersededBy(),
                version.publishedAt(),
                version.statusAt(),
                version.withdrawalReason(),
                website.page(SubjectKeys.measuresVersion(version.agencyId(), version.fiscalYear(), version.version())),
                documents.of(version.agencyId(), version.fiscalYear()).stream()
                        .filter(document -> document.version() == version.version())
                        .map(File::of)
                        .toList());
    }

    private Response answer(HttpHeaders headers, Answer answer) {
        return caching.publicly(headers, ETags.digest(answer.toString()), () -> answer);
    }
}
