package th.ita.assessment.account;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** Basic authentication against the accounts. */
@Singleton
class AccountIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Accounts accounts;
    private final Passwords passwords;

    AccountIdentityProvider(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> authenticate(
                request.getUsername(), new String(request.getPassword().getPassword())));
    }

    private SecurityIdentity authenticate(String name, String password) {
        Account account = accounts.named(name).orElse(null);
        if (!passwords.matches(password, account == null ? null : account.passwordHash()) || account.disabled()) {
            throw new AuthenticationFailedException();
        }
        return Identities.of(account.name(), account.bindings());
    }
}
