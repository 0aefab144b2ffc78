package th.ita.assessment.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;
import th.ita.assessment.http.Preconditions;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** The accounts, for administrators. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private static final String LIST = "accounts";

    private final Accounts accounts;
    private final AccountBook book;
    private final Failures failures;
    private final Caller caller;

    AccountResource(Accounts accounts, AccountBook book, Failures failures, Caller caller) {
        this.accounts = accounts;
        this.book = book;
        this.failures = failures;
        this.caller = caller;
    }

    /** What OpenAPI shows for a page of accounts. */
    @Schema(name = "AccountPage")
    record AccountPage(
            List<AccountView> items,
            @Schema(nullable = true) String next) {}

    /** @param password shown here and never again */
    @Schema(name = "NewPassword")
    record NewPassword(
            String name,

            @Schema(description = "Shown here and never again; has to be changed at first use.")
            String password) {}

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(operationId = "listAccounts", summary = "The accounts, by name · รายชื่อบัญชี")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountPage.class)))
    public Response list(
            @QueryParam("agency")
                    @Parameter(
                            description = "Only those bound to this agency.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String agency,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        Long bound = agency == null ? null : Agencies.parse(agency);
        List<Account> found = accounts.list(paging.after(LIST).orElse(""), bound, paging.limit() + 1);
        Page<Account> page = Page.of(found, paging.limit(), account -> Cursor.of(LIST, account.name()));
        Map<String, Instant> locked =
                failures.locked(page.items().stream().map(Account::name).toList());
        Page<AccountView> views = page.map(account -> AccountView.of(account, locked.get(account.name())));
        return page.link(privately(Response.ok(views)), uri);
    }

    @GET
    @Path("{account}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(operationId = "getAccount", summary = "One account · บัญชีเดียว")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response get(@PathParam("account") String name) {
        Account account = accounts.named(name).orElseThrow(() -> unknown(name));
        return answer(Response.ok(view(account)), account);
    }

    @PUT
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "putAccount",
            summary = "Create an account, or change it · สร้างหรือแก้ไขบัญชี",
            description =
                    "สร้างใหม่ใส่ `*` ใน If-None-Match คำตอบมีรหัสผ่านแรก (initialPassword) ซึ่งแสดงครั้งเดียว "
                            + "และเจ้าของบัญชีต้องเปลี่ยนก่อนใช้งาน แก้ไขใส่ ETag ใน If-Match ระงับบัญชีด้วย disabled\n\n"
                            + "Create with `If-None-Match: *`: the answer shows the first password, once; its owner has to change "
                            + "it before anything else. Change with `If-Match`. `disabled` shuts an account; none is ever deleted.",
            extensions = {
                @Extension(name = "x-precondition", value = "put"),
                @Extension(name = "x-problems", value = "conflict")
            })
    @APIResponse(
            responseCode = "201",
            description = "Created; with the first password.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or equal already.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response put(
            @PathParam("account") String name,
            @NotNull AccountView body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Optional<Account> known = accounts.lock(name);
        if (known.isEmpty()) {
            AccountBook.checkName(name);
        }
        Preconditions.forPut(headers, known.map(AccountResource::etag).orElse(null));
        AccountBook.Written written;
        try {
            written = book.put(name, known.orElse(null), body, caller.name());
        } catch (ConstraintViolationException createdMeanwhile) {
            Preconditions.requireCreate(headers, ETags.strong("account", 1));
            throw createdMeanwhile;
        }
        return answer(
                (written.created() ? Response.created(uri.getAbsolutePath()) : Response.ok())
                        .entity(view(written.account()).with(written.password())),
                written.account());
    }

    @POST
    @Path("{account}/reset-password")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @PersonsOnly
    @Transactional
    @Tag(name = "Administrators")
    @Operation(
            operationId = "resetPassword",
            summary = "Give an account a new password · ตั้งรหัสผ่านใหม่ให้บัญชี",
            description =
                    "รหัสผ่านเดิมใช้ไม่ได้ทันที รหัสผ่านใหม่แสดงครั้งเดียว บัญชีที่ถูกล็อกเพราะใส่รหัสผิดใช้ได้อีก\n\n"
                            + "For somebody who forgot theirs, or is locked out. The old one is void at once; the new one is shown "
                            + "once and has to be changed at first use.",
            extensions = {
                @Extension(name = "x-precondition", value = "match"),
                @Extension(name = "x-problems", value = "conflict")
            })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewPassword.class)))
    public Response resetPassword(@PathParam("account") String name, @Context HttpHeaders headers) {
        Account account = accounts.lock(name).orElseThrow(() -> unknown(name));
        Preconditions.requireMatch(headers, etag(account));
        String password = book.resetPassword(account).password();
        return answer(Response.ok(new NewPassword(name, password)), account);
    }

    private AccountView view(Account account) {
        return AccountView.of(account, failures.locked(List.of(account.name())).get(account.name()));
    }

    private static Response answer(Response.ResponseBuilder response, Account account) {
        return privately(response.header(HttpHeaders.ETAG, etag(account)));
    }

    /** Never a 304: when somebody is locked is not the account's version. */
    private static Response privately(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static String etag(Account account) {
        return ETags.strong("account", account.version());
    }

    private static ProblemException unknown(String name) {
        return Problems.unknown(
                ProblemCode.UNKNOWN_ACCOUNT,
                "account",
                "ไม่มีบัญชีชื่อ " + name,
                "There is no account called " + name + ".");
    }
}
