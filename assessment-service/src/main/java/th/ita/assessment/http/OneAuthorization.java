package th.ita.assessment.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * A request says once who it is. A second {@code Authorization} is refused and not overlooked: what a proxy before us has
 * checked would else not be what counts here.
 */
@Singleton
class OneAuthorization {

    private final ProblemResponses responses;

    OneAuthorization(ProblemResponses responses) {
        this.responses = responses;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() <= 1) {
            context.next();
            return;
        }
        ProblemResponses.Written written = responses.write(
                Problems.header(
                        HttpHeaders.AUTHORIZATION,
                        "repeated",
                        "ส่วนหัว Authorization มีได้เพียงหนึ่งเดียว",
                        "A request has one Authorization header."),
                context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                context.request().path());
        context.response().setStatusCode(written.status());
        written.headers().forEach(context.response()::putHeader);
        context.response().end(Buffer.buffer(written.body()));
    }
}
