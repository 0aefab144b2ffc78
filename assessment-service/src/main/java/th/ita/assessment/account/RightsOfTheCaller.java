package th.ita.assessment.account;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import th.ita.assessment.agency.Agencies;

/** Asks for what {@link Needs} says. */
@Singleton
class RightsOfTheCaller {

    private final Caller caller;

    RightsOfTheCaller(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ResourceInfo operation, UriInfo uri) {
        Needs needs = operation.getResourceMethod().getAnnotation(Needs.class);
        if (needs != null) {
            caller.require(needs.value(), Agencies.parse(uri.getPathParameters().getFirst("agencyId")));
        }
    }
}
