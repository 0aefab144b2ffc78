package th.ita.assessment.account;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.Agency;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/**
 * Who is calling, and what they may do, whichever way they said who they are. An operation says what it needs with
 * {@link Needs}; what depends on more than the path asks here.
 */
@RequestScoped
public class Caller {

    /** The attribute of an identity that holds its {@code List<Binding>}. */
    static final String BINDINGS = "ita.bindings";

    /** The attribute that holds its {@link Kind}. */
    static final String KIND = "ita.kind";

    /** How they said who they are. */
    enum Kind {
        ACCOUNT,
        KEY,
        OIDC
    }

    private final SecurityIdentity identity;
    private final Agencies agencies;

    Caller(SecurityIdentity identity, Agencies agencies) {
        this.identity = identity;
        this.agencies = agencies;
    }

    /** An account's name, {@code key:<id>} or {@code oidc:<name>}; empty for anybody. */
    public String name() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    Kind kind() {
        return identity.getAttribute(KIND);
    }

    /** What holds in this request: of a key that may only read nothing, when it tries to write. */
    public List<Binding> bindings() {
        List<Binding> bindings = identity.getAttribute(BINDINGS);
        return bindings == null ? List.of() : bindings;
    }

    /** Whether they have the role anywhere. */
    public boolean is(Role role) {
        return bindings().stream().anyMatch(binding -> binding.role() == role);
    }

    /** Whether they may do this with what belongs to that agency. */
    @Transactional
    public boolean may(Right right, long agencyId) {
        return bindings().stream()
                .anyMatch(
                        binding -> right.roles().contains(binding.role()) && binding.covers(agencyId, this::province));
    }

    /**
     * Turns them away if they may not. A refused write goes into the books.
     *
     * @throws UnauthorizedException answered with 401, for somebody who did not say who they are
     * @throws ProblemException 403 {@code forbidden}
     */
    public void require(Right right, long agencyId) {
        if (may(right, agencyId)) {
            return;
        }
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        throw refusal(right, agencyId);
    }

    private static ProblemException refusal(Right right, long agencyId) {
        return Problems.of(
                ProblemCode.FORBIDDEN,
                "บัญชีของท่านไม่มีสิทธิ์" + right.th() + "ของหน่วยงาน " + agencyId,
                "Your account may not " + right.en() + " of agency " + agencyId + ".");
    }

    private String province(long agency) {
        return agencies.find(agency).map(Agency::provinceCode).orElse(null);
    }
}
