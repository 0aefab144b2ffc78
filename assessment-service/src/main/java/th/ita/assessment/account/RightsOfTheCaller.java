package th.ita.assessment.account;

import java.lang.reflect.Method;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/** Asks for what {@link Needs} and {@link PersonsOnly} say. */
@Singleton
class RightsOfTheCaller {

    private final Caller caller;

    RightsOfTheCaller(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ResourceInfo operation, UriInfo uri) {
        Method method = operation.getResourceMethod();
        if (method.isAnnotationPresent(PersonsOnly.class) && caller.kind() == Caller.Kind.KEY) {
            throw Problems.of(
                    ProblemCode.FORBIDDEN,
                    "รายการนี้ทำได้ด้วยบัญชีของบุคคลเท่านั้น ใช้คีย์ไม่ได้",
                    "This is for people only; no key may do that.");
        }
        Needs needs = method.getAnnotation(Needs.class);
        String agencyId = uri.getPathParameters().getFirst("agencyId");
        if (needs != null && agencyId != null) {
            caller.require(needs.value(), Agencies.parse(agencyId));
        }
    }
}
