package th.ita.assessment.account;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A role, and where it holds.
 *
 * @param agencyId null for an administrator and a province
 * @param provinceCode two digits; null for everybody else
 * @param post an endorser's, as the agency's chain names it; null for everybody else
 */
@Embeddable
@Schema(name = "Binding", description = "A role, and where it holds.")
public record Binding(
        @Schema(enumeration = {"administrator", "officer", "endorser", "province", "webmaster"})
        Role role,

        @Schema(description = "Of an officer, endorser or webmaster.", nullable = true)
        Long agencyId,

        @Schema(description = "Of a province.", nullable = true)
        String provinceCode,

        @Schema(description = "Of an endorser: the post, as the agency's chain names it.", nullable = true)
        String post) {

    public static Binding administrator() {
        return new Binding(Role.ADMINISTRATOR, null, null, null);
    }

    /** @param role officer or webmaster */
    public static Binding of(Role role, long agencyId) {
        return new Binding(role, agencyId, null, null);
    }

    public static Binding endorser(long agencyId, String post) {
        return new Binding(Role.ENDORSER, agencyId, null, post);
    }

    public static Binding province(String code) {
        return new Binding(Role.PROVINCE, null, code, null);
    }

    /** @param provinceOf an agency's province, null for none: asked only where it matters */
    boolean covers(long agency, LongFunction<String> provinceOf) {
        return switch (role.reach()) {
            case EVERYWHERE -> true;
            case AGENCY, POST -> agencyId == agency;
            case PROVINCE -> provinceCode.equals(provinceOf.apply(agency));
        };
    }

    /** The roles' names, each once. */
    static Set<String> roles(List<Binding> bindings) {
        return bindings.stream().map(binding -> binding.role().code()).collect(Collectors.toSet());
    }
}
