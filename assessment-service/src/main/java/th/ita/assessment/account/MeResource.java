package th.ita.assessment.account;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/** Whoever is asking. */
@Path("/api/v1/accounts/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final Caller caller;
    private final Accounts accounts;
    private final AccountBook book;

    MeResource(Caller caller, Accounts accounts, AccountBook book) {
        this.caller = caller;
        this.accounts = accounts;
        this.book = book;
    }

    /** @param bindings none while the password has to be changed */
    @Schema(name = "Me", description = "Who is asking, and what they may do.")
    record Me(
            String name,

            @Schema(enumeration = {"account", "key", "oidc"})
            String kind,

            @Schema(nullable = true) String fullName,
            boolean mustChangePassword,

            @Schema(description = "What counts in this request: none while the password has to be changed.")
            List<Binding> bindings) {}

    @Schema(name = "ChangedPassword")
    record Password(
            @Schema(description = "12 characters or more, up to 72 bytes, not the name, not one of the commonest.")
            String password) {}

    @GET
    @RolesAllowed(Roles.ANY)
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "getMe",
            summary = "Who I am, and what I may do · บัญชีของฉันและสิทธิ์",
            description = "For an account, a key or a token.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Response me() {
        Account account = caller.kind() == Caller.Kind.ACCOUNT
                ? accounts.named(caller.name()).orElse(null)
                : null;
        return answer(account);
    }

    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANY)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "changePassword",
            summary = "Choose a password of my own · เปลี่ยนรหัสผ่านของฉัน",
            description = "รหัสผ่านเดิมคือรหัสที่ใช้เข้าใช้งานครั้งนี้ หลังเปลี่ยนแล้วกด Authorize ใหม่ด้วยรหัสใหม่\n\n"
                    + "The present one is that of this request. Afterwards press Authorize again, with the new one.",
            extensions = @Extension(name = "x-problems", value = "conflict"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Response changePassword(@NotNull Password body) {
        Account account = caller.kind() == Caller.Kind.ACCOUNT
                ? accounts.lock(caller.name()).orElse(null)
                : null;
        if (account == null) {
            throw Problems.of(
                    ProblemCode.FORBIDDEN,
                    "รหัสผ่านของท่านอยู่ที่ผู้ให้บริการยืนยันตัวตน ไม่ได้อยู่ในระบบนี้",
                    "Your password is not kept here but by whoever signs you in.");
        }
        book.changePassword(account, body.password());
        return answer(account);
    }

    private Response answer(Account account) {
        Me me = new Me(
                caller.name(),
                caller.kind().name().toLowerCase(Locale.ROOT),
                account == null ? null : account.fullName(),
                account != null && account.mustChangePassword(),
                account == null || account.mustChangePassword() ? caller.bindings() : account.bindings());
        return Response.ok(me).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
