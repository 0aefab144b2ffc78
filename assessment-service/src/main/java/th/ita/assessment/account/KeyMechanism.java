package th.ita.assessment.account;

import java.util.Set;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** {@code Authorization: Bearer ita_…}; every other bearer token is for OpenID Connect to read, where it is switched on. */
@Singleton
class KeyMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final boolean tokens;

    KeyMechanism(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Uni.createFrom().nullItem();
        }
        String text = header.substring(BEARER.length()).strip();
        if (tokens && !text.startsWith(Token.PREFIX)) {
            return Uni.createFrom().nullItem();
        }
        return providers.authenticate(HttpSecurityUtils.setRoutingContextAttribute(new KeyRequest(text), context));
    }

    /** The problem says what can be shown. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    /** Before OpenID Connect, which would take it for a token. */
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }
}
