package th.ita.assessment.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;

/**
 * Makes a caller of whoever shows a token of the OpenID Connect provider: Quarkus has verified it, its roles become bindings
 * here. They are called {@code oidc:<name>}, so that nobody over there can call themselves what an account here is called.
 */
@Singleton
class TokenCallers implements SecurityIdentityAugmentor {

    private static final int LONGEST = 60;

    private final TokenConfig config;

    TokenCallers(TokenConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.getPrincipal() instanceof JsonWebToken token
                                ? Identities.of(Caller.Kind.OIDC, name(token), bindings(identity.getRoles()))
                                : identity);
    }

    private static String name(JsonWebToken token) {
        return Stream.of(token.getName(), token.getSubject())
                .filter(name -> name != null && !name.isBlank())
                .map(name -> "oidc:" + name)
                .filter(name -> name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl))
                .findFirst()
                .orElseThrow(AuthenticationFailedException::new);
    }

    /** @param roles as the token says them */
    List<Binding> bindings(Set<String> roles) {
        List<Binding> bindings = new ArrayList<>();
        roles.stream().sorted().forEach(role -> {
            String meaning = config.bindings().get(role);
            if (meaning == null && role.startsWith(config.prefix())) {
                meaning = role.substring(config.prefix().length());
            }
            if (meaning != null) {
                binding(meaning).ifPresent(bindings::add);
            }
        });
        return bindings;
    }

    /** {@code administrator}, {@code officer:5584}, {@code endorser:5584:post}, {@code province:70}, {@code webmaster:5584}. */
    static Optional<Binding> binding(String text) {
        String[] parts = text.split(":", 3);
        Role role = Role.named(parts[0]).orElse(null);
        String place = parts.length > 1 ? parts[1] : null;
        String post = parts.length > 2 ? Bindings.tidy(parts[2]) : null;
        if (role == null) {
            return Optional.empty();
        }
        boolean agency = place != null && place.matches("[1-9]\\d{0,8}");
        return Optional.ofNullable(
                switch (role.reach()) {
                    case EVERYWHERE -> place == null ? Binding.administrator() : null;
                    case AGENCY -> agency && post == null ? Binding.of(role, Long.parseLong(place)) : null;
                    case POST -> agency && post != null ? Binding.endorser(Long.parseLong(place), post) : null;
                    case PROVINCE ->
                        place != null && place.matches("\\d\\d") && post == null ? Binding.province(place) : null;
                });
    }
}
