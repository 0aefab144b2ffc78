package th.ita.assessment.account;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** What the roles in an OpenID Connect token mean here. */
@ConfigMapping(prefix = "ita.oidc")
interface TokenConfig {

    /** {@code ita:officer:5584} binds an officer to agency 5584; roles that begin otherwise are other people's. */
    String prefix();

    /**
     * For an issuer whose roles or groups have names of their own: what each of them means, such as {@code
     * ita.oidc.bindings."/pakchong/officers"=officer:5584}.
     */
    Map<String, String> bindings();
}
