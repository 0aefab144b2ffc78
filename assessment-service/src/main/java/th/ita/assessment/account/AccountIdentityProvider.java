package th.ita.assessment.account;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** Basic authentication against the accounts. */
@Singleton
class AccountIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final ProblemException PASSWORD_MUST_CHANGE = Problems.of(
            ProblemCode.PASSWORD_MUST_CHANGE,
            "รหัสผ่านนี้ผู้อื่นเป็นผู้ตั้งให้ โปรดตั้งรหัสผ่านของท่านเองก่อนด้วย PUT /api/v1/accounts/me/password (changePassword)",
            "Somebody else gave you this password; first choose your own with PUT /api/v1/accounts/me/password"
                    + " (changePassword).");

    private final SignIn signIn;

    AccountIdentityProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        String remote = http == null ? null : http.request().remoteAddress().hostAddress();
        return context.runBlocking(() -> identity(signIn.account(
                request.getUsername(), new String(request.getPassword().getPassword()), remote)));
    }

    private static SecurityIdentity identity(Account account) {
        return account.mustChangePassword()
                ? Identities.withheld(Caller.Kind.ACCOUNT, account.name(), PASSWORD_MUST_CHANGE)
                : Identities.of(Caller.Kind.ACCOUNT, account.name(), account.bindings());
    }
}
