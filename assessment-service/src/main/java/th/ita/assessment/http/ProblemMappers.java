package th.ita.assessment.http;

import java.io.CharConversionException;
import java.util.Set;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import th.ita.assessment.table.TableRefused;

/** Turns whatever a request ends with into a problem. Nothing of a fault but its number ever reaches a client. */
@Singleton
class ProblemMappers {

    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 429);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemResponses responses;
    private final Event<RefusedWrite> refusals;
    private final CurrentVertxRequest current;
    private final AllowedMethods allowed;

    ProblemMappers(
            ProblemResponses responses,
            Event<RefusedWrite> refusals,
            CurrentVertxRequest current,
            AllowedMethods allowed) {
        this.responses = responses;
        this.refusals = refusals;
        this.current = current;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, ContainerRequestContext request) {
        return TURNED_AWAY.contains(e.code().status()) ? refuse(e, request) : answer(e, request);
    }

    /** The second one is named because Quarkus maps it too, and to a body of its own. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response json(JsonProcessingException e, ContainerRequestContext request) {
        return answer(JsonProblems.of(e), request);
    }

    @ServerExceptionMapper
    Response table(TableRefused e, ContainerRequestContext request) {
        return answer(TableProblems.of(e), request);
    }

    @ServerExceptionMapper
    Response text(CharConversionException e, ContainerRequestContext request) {
        return answer(JsonProblems.notText(), request);
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException e, ContainerRequestContext request) {
        return answer(ConstraintProblems.of(e), request);
    }

    @ServerExceptionMapper
    Response anonymous(UnauthorizedException e, ContainerRequestContext request) {
        return refuse(HttpProblems.anonymous(), request);
    }

    @ServerExceptionMapper
    Response wrongCredentials(AuthenticationFailedException e, ContainerRequestContext request) {
        return refuse(
                e.getCause() instanceof ProblemException known
                        ? known
                        : HttpProblems.wrongCredentials(request.getHeaderString(HttpHeaders.AUTHORIZATION)),
                request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, ContainerRequestContext request) {
        ProblemException withheld = identity() == null ? null : identity().getAttribute(Problems.WITHHELD);
        return refuse(withheld == null ? HttpProblems.forbidden() : withheld, request);
    }

    @ServerExceptionMapper
    Response rest(WebApplicationException e, ContainerRequestContext request) {
        Response given = e.getResponse();
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        JsonProcessingException json = JsonProblems.within(e.getCause());
        if (json != null && status < 500) {
            return answer(JsonProblems.of(json), request);
        }
        if (status >= 500) {
            return fault(e, request);
        }
        return answer(allowed.refusal(status, request.getMethod(), path(request)), request);
    }

    @ServerExceptionMapper
    Response fault(Throwable e, ContainerRequestContext request) {
        ProblemException unavailable = DatabaseFaults.unavailable(e);
        if (unavailable != null) {
            return answer(unavailable, request);
        }
        return response(responses.broken(e, language(request), request.getMethod(), path(request)));
    }

    private Response refuse(ProblemException problem, ContainerRequestContext request) {
        if (!READS.contains(request.getMethod())) {
            RoutingContext http = current.getCurrent();
            SecurityIdentity identity = identity();
            refusals.fireAsync(new RefusedWrite(
                    request.getMethod(),
                    http == null ? path(request) : http.normalizedPath(),
                    problem.code(),
                    identity == null
                            ? ClaimedName.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                            : identity.getPrincipal().getName(),
                    identity != null,
                    http == null ? null : http.request().remoteAddress().hostAddress()));
        }
        return answer(problem, request);
    }

    /** Who it was; null if they did not say or could not show it. */
    private SecurityIdentity identity() {
        return current.getCurrent() != null
                        && current.getCurrent().user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity()
                : null;
    }

    private Response answer(ProblemException problem, ContainerRequestContext request) {
        return response(responses.write(problem, language(request), path(request)));
    }

    private static String language(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    private static Response response(ProblemResponses.Written written) {
        Response.ResponseBuilder response = Response.status(written.status()).entity(written.body());
        written.headers().forEach(response::header);
        return response.build();
    }
}
