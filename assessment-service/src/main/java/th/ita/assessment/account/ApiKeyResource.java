package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonValue;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** Keys for machines, kept by administrators. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeyResource {

    private static final String LIST = "api-keys";
    private static final int LONGEST = 200;
    private static final Duration USUAL_LIFE = Duration.ofDays(365);
    private static final Duration LONGEST_LIFE = Duration.ofDays(731);

    private final ApiKeys keys;
    private final Bindings bindings;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ApiKeyResource(ApiKeys keys, Bindings bindings, Caller caller, Audit audit, Clock clock) {
        this.keys = keys;
        this.bindings = bindings;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a key changes anything, or only reads. */
    enum Access {
        READ,
        WRITE;

        @JsonValue
        String json() {
            return this == READ ? "read" : "write";
        }
    }

    @Schema(name = "NewApiKey")
    record NewKey(
            @Schema(description = "Which machine has it, and what for.")
            String label,

            @Schema(enumeration = {"read", "write"}) Access access,

            @Schema(description = "Two years ahead at most; null is in a year.", nullable = true)
            Instant expiresAt,

            List<Binding> bindings) {}

    /** @param key the whole key, only in the answer that made it */
    @Schema(name = "ApiKey")
    record KeyView(
            String id,
            String label,
            @Schema(enumeration = {"read", "write"}) Access access,
            List<Binding> bindings,
            Instant expiresAt,

            @Schema(nullable = true) Instant revokedAt,

            @Schema(description = "To the minute; null when it never was.", nullable = true)
            Instant lastUsedAt,

            String createdBy,
            Instant createdAt,

            @Schema(
                    description = "For `Authorization: Bearer …`. Only in the answer that made it, and never again.",
                    nullable = true)
            String key) {
        static KeyView of(ApiKey key, String text) {
            return new KeyView(
                    key.id(),
                    key.label(),
                    key.writes() ? Access.WRITE : Access.READ,
                    key.bindings(),
                    key.expiresAt(),
                    key.revokedAt(),
                    key.lastUsedAt(),
                    key.createdBy(),
                    key.createdAt(),
                    text);
        }
    }

    /** What OpenAPI shows for a page of keys. */
    @Schema(name = "ApiKeyPage")
    record KeyPage(
            List<KeyView> items, @Schema(nullable = true) String next) {}

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "listApiKeys",
            summary = "The keys of machines · รายการคีย์",
            description = "By id; revoked and expired ones too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeyPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        List<ApiKey> found = keys.list(paging.after(LIST).orElse(""), paging.limit() + 1);
        Page<KeyView> page =
                Page.of(found, paging.limit(), key -> Cursor.of(LIST, key.id())).map(key -> KeyView.of(key, null));
        return page.link(
                Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build(), uri);
    }

    @GET
    @Path("{keyId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(operationId = "getApiKey", summary = "One key, without its secret · คีย์เดียว")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response get(@PathParam("keyId") String id) {
        ApiKey key = keys.of(id).orElseThrow(() -> unknown(id));
        return answer(Response.ok(KeyView.of(key, null)), key);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "createApiKey",
            summary = "Make a key for a machine · สร้างคีย์สำหรับโปรแกรม",
            description = "คีย์แสดงในคำตอบนี้ครั้งเดียว ระบบเก็บเฉพาะค่าแฮช ให้สิทธิ์เท่าที่โปรแกรมนั้นต้องใช้\n\n"
                    + "The key is shown in this answer only; what is stored is a digest. A `read` key is refused whatever "
                    + "is no GET. Give it the bindings that the machine needs and no more.")
    @APIResponse(
            responseCode = "201",
            description = "Made; with the key.",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response create(@NotNull NewKey body, @Context UriInfo uri) {
        List<FieldError> errors = new ArrayList<>();
        String label = Bindings.tidy(body.label());
        if (label == null || label.length() > LONGEST) {
            errors.add(FieldError.pointer(
                    "/label",
                    label == null ? "required" : "length",
                    "ต้องระบุว่าใช้กับโปรแกรมใด ไม่เกิน " + LONGEST + " อักขระ",
                    "Which machine has it, in up to " + LONGEST + " characters."));
        }
        if (body.access() == null) {
            errors.add(FieldError.pointer("/access", "required", "ต้องระบุ read หรือ write", "It is read or write."));
        }
        Instant now = clock.instant();
        Instant expiresAt = body.expiresAt() == null ? now.plus(USUAL_LIFE) : body.expiresAt();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            errors.add(FieldError.pointer(
                    "/expiresAt",
                    "out-of-range",
                    "ต้องเป็นเวลาในอนาคต ไม่เกินสองปี",
                    "It has to be to come, two years ahead at most."));
        }
        List<Binding> checked = bindings.check(body.bindings(), errors);
        if (checked.isEmpty() && errors.isEmpty()) {
            errors.add(FieldError.pointer(
                    "/bindings", "required", "ต้องมีอย่างน้อยหนึ่งบทบาท", "A key has at least one binding."));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        Token token = Token.random();
        ApiKey key = new ApiKey(token, label, body.access() == Access.WRITE, checked, expiresAt, caller.name(), now);
        keys.persist(key);
        audit.record("create-key", target(key), null, KeyView.of(key, null));
        return answer(
                Response.created(uri.getAbsolutePathBuilder().path(key.id()).build())
                        .entity(KeyView.of(key, token.text())),
                key);
    }

    @POST
    @Path("{keyId}/revoke")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke a key, at once and for good · ยกเลิกคีย์",
            description = "A key that is revoked already stays as it is.",
            extensions = @Extension(name = "x-precondition", value = "match"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response revoke(@PathParam("keyId") String id, @Context HttpHeaders headers) {
        ApiKey key = keys.lock(id).orElseThrow(() -> unknown(id));
        Preconditions.requireMatch(headers, etag(key));
        if (key.revokedAt() == null) {
            KeyView before = KeyView.of(key, null);
            key.revoke(clock.instant());
            audit.record("revoke-key", target(key), before, KeyView.of(key, null));
        }
        return answer(Response.ok(KeyView.of(key, null)), key);
    }

    private static Response answer(Response.ResponseBuilder response, ApiKey key) {
        return response.header(HttpHeaders.ETAG, etag(key))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String etag(ApiKey key) {
        return ETags.strong("key", key.version());
    }

    private static String target(ApiKey key) {
        return "key/" + key.id();
    }

    private static ProblemException unknown(String id) {
        return Problems.unknown(ProblemCode.UNKNOWN_KEY, "keyId", "ไม่มีคีย์ " + id, "There is no key " + id + ".");
    }
}
