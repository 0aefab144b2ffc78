package th.ita.assessment.account;

import java.time.Clock;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** Looks a key up, and says what it may do in this request. */
@Singleton
class KeyIdentityProvider implements IdentityProvider<KeyRequest> {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private static final ProblemException READS_ONLY =
            Problems.of(ProblemCode.FORBIDDEN, "คีย์นี้ใช้อ่านได้อย่างเดียว", "This key may only read.");

    private final ApiKeys keys;
    private final SignIn signIn;
    private final Addresses addresses;
    private final Clock clock;

    KeyIdentityProvider(ApiKeys keys, SignIn signIn, Addresses addresses, Clock clock) {
        this.keys = keys;
        this.signIn = signIn;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        HttpServerRequest http =
                HttpSecurityUtils.getRoutingContextAttribute(request).request();
        String remote = http.remoteAddress().hostAddress();
        boolean reads = READS.contains(http.method().name());
        return context.runBlocking(() -> identity(known(request.text(), remote), reads));
    }

    private SecurityIdentity identity(ApiKey key, boolean reads) {
        String name = "key:" + key.id();
        return reads || key.writes()
                ? Identities.of(Caller.Kind.KEY, name, key.bindings())
                : Identities.withheld(Caller.Kind.KEY, name, READS_ONLY);
    }

    private ApiKey known(String text, String remote) {
        signIn.guard(remote);
        Token token = Token.of(text).orElseThrow(AuthenticationFailedException::new);
        ApiKey key = keys.of(token.id()).orElseThrow(AuthenticationFailedException::new);
        if (!token.matches(key.digest())) {
            throw new AuthenticationFailedException();
        }
        addresses.giveBack(remote);
        // The reason is told to nobody but who has the whole key.
        if (key.revokedAt() != null) {
            throw SignIn.refused(Problems.unauthenticated(
                    "คีย์นี้ถูกยกเลิกแล้วเมื่อ " + key.revokedAt(),
                    "This key was revoked at " + key.revokedAt() + "."));
        }
        if (!clock.instant().isBefore(key.expiresAt())) {
            throw SignIn.refused(Problems.unauthenticated(
                    "คีย์นี้หมดอายุแล้วเมื่อ " + key.expiresAt(), "This key expired at " + key.expiresAt() + "."));
        }
        keys.used(key);
        return key;
    }
}
