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

    static SecurityIdentity of(Caller.Kind kind, String name, List<Binding> bindings) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(Caller.KIND, kind)
                .addRoles(Binding.roles(bindings))
                .addAttribute(Caller.BINDINGS, bindings)
                .build();
    }

    /** Somebody who is known and may do nothing for now that asks for a role; the problem says why. */
    static SecurityIdentity withheld(Caller.Kind kind, String name, ProblemException why) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(Caller.KIND, kind)
                .addAttribute(Problems.WITHHELD, why)
                .build();
    }
}
