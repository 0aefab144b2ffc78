package th.ita.assessment.framework;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.Preconditions;

/** The framework of a year as it is written: to be read, corrected and sent back. */
@Path("/api/v1/frameworks/{fiscalYear}/definition")
@Produces({FrameworkDefinitionResource.YAML, MediaType.APPLICATION_JSON})
public class FrameworkDefinitionResource {

    static final String YAML = "application/yaml";

    private final Frameworks frameworks;
    private final FrameworkVersions versions;
    private final FrameworkUploads uploads;
    private final Caching caching;
    private final SecurityIdentity identity;

    FrameworkDefinitionResource(
            Frameworks frameworks,
            FrameworkVersions versions,
            FrameworkUploads uploads,
            Caching caching,
            SecurityIdentity identity) {
        this.frameworks = frameworks;
        this.versions = versions;
        this.uploads = uploads;
        this.caching = caching;
        this.identity = identity;
    }

    /** What came of an upload. */
    @Schema(name = "FrameworkUpload", description = "What an upload changed, or would change.")
    record Uploaded(
            int fiscalYear,
            String version,

            @Schema(description = "The version that was used before; null for a new year.", nullable = true)
            String versionBefore,

            @Schema(description = "Whether it says the same as the version in use: then it changes nothing.")
            boolean unchanged,

            @Schema(description = "What it says differently; empty for a new year.")
            List<FrameworkDifference> differences) {

        static Uploaded of(FrameworkUploads.Outcome outcome) {
            Framework before = outcome.before();
            return new Uploaded(
                    outcome.after().fiscalYear(),
                    outcome.after().version(),
                    before == null ? null : before.version(),
                    outcome.unchanged(),
                    before == null ? List.of() : FrameworkDifference.between(before, outcome.after()));
        }
    }

    @GET
    @PermitAll
    @Transactional
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getFrameworkDefinition",
            summary = "A framework as it is written · ไฟล์กรอบการประเมิน",
            description =
                    "YAML with its comments, or the same as JSON. An administrator corrects it, gives it a new "
                            + "`version` and sends it back by PUT, with its ETag as `If-Match`, in the notation in which it was read.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response get(
            @PathParam("fiscalYear") String fiscalYear, @Context HttpHeaders headers, @Context Request request) {
        int year = FiscalYears.parse("fiscalYear", fiscalYear);
        Framework framework = frameworks.find(year).orElseThrow(() -> FrameworkResource.unknown(year));
        Variant variant =
                request.selectVariant(Variant.mediaTypes(MediaType.valueOf(YAML), MediaType.APPLICATION_JSON_TYPE)
                        .build());
        boolean json = variant != null && isJson(variant.getMediaType());
        Response response = caching.publicly(headers, etag(framework, json), () -> {
            String text = versions.find(year, framework.version()).orElseThrow().definition();
            return json ? FrameworkReader.toJson(text) : text;
        });
        return Response.fromResponse(response)
                .type(json ? MediaType.APPLICATION_JSON : YAML + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @PUT
    @RolesAllowed("administrator")
    @Consumes({YAML, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Administrators")
    @Operation(
            operationId = "putFrameworkDefinition",
            summary = "Use a corrected framework from now on · แก้ไขกรอบการประเมินของปี",
            description = "ตรวจทั้งไฟล์ก่อนใช้ และเก็บเป็นฉบับใหม่ (`version` ต้องไม่ซ้ำ) ใช้กับการคำนวณตั้งแต่นี้ไป "
                    + "ผลที่มีอยู่ยังคงใช้ฉบับเดิมจนกว่าจะสั่งคำนวณใหม่ ลองก่อนได้ด้วย `dryRun=true`\n\n"
                    + "Everything is checked; each thing that is wrong is named by the path of its key. It becomes a "
                    + "version of its own (`version` must be a new one) and is used for what is computed from then on. "
                    + "Results that are there keep the version they were computed with until `recompute`. With "
                    + "`dryRun=true` nothing is changed and no precondition is needed.",
            extensions = {@Extension(name = "x-precondition", value = "put")})
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Uploaded.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first framework of this year.",
            content = @Content(schema = @Schema(implementation = Uploaded.class)))
    public Response put(
            @PathParam("fiscalYear") String fiscalYear,
            @QueryParam("dryRun")
                    @Parameter(
                            description =
                                    "เลือก true เพื่อดูผลโดยไม่บันทึก · Whether to only say what it would change.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        int year = FiscalYears.parse("fiscalYear", fiscalYear);
        boolean json = isJson(headers.getMediaType());
        boolean trial = Parameters.flag("dryRun", dryRun);
        FrameworkUploads.Outcome outcome = uploads.put(
                year,
                body == null ? new byte[0] : body,
                json,
                trial,
                identity.getPrincipal().getName(),
                current -> check(headers, current == null ? null : etag(current, json), trial));
        Response.ResponseBuilder response =
                trial || outcome.before() != null ? Response.ok() : Response.created(uri.getAbsolutePath());
        if (!trial) {
            response.header(HttpHeaders.ETAG, etag(outcome.after(), json));
        }
        return response.entity(Uploaded.of(outcome))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A trial overwrites nothing; whoever gives a precondition wants to know all the same. */
    private static void check(HttpHeaders headers, String current, boolean trial) {
        if (!trial
                || headers.getHeaderString(HttpHeaders.IF_MATCH) != null
                || headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            Preconditions.forPut(headers, current);
        }
    }

    private static String etag(Framework framework, boolean json) {
        return ETags.strong(framework.version(), json ? "json" : "yaml");
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }
}
