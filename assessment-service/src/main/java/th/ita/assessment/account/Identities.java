package th.ita.assessment.account;

import java.util.List;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** What Quarkus is told of somebody who has shown who they are. */
final class Identities {

    private Identities() {}

    static SecurityIdentity of(String name, List<Binding> bindings) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Binding.roles(bindings))
                .addAttribute(Caller.BINDINGS, bindings)
                .build();
    }

    /** Somebody who is known and may do nothing for now that asks for a role; the problem says why. */
    static SecurityIdentity withheld(String name, ProblemException why) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(Problems.WITHHELD, why)
                .build();
    }
}
