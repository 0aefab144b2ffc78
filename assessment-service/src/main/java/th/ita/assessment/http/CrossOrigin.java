package th.ita.assessment.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets pages of other sites read what is public (CORS). The same headers for everybody: Quarkus' own filter names the origin
 * that asked, without {@code Vary}, and a shared cache would then hand one site's permission to the next. Writing, and
 * credentials, are for pages of this site only.
 */
@Singleton
class CrossOrigin {

    private static final String ASKS_FOR = "Access-Control-Request-Method";

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2).handler(CrossOrigin::allow);
    }

    private static void allow(RoutingContext context) {
        HttpMethod method = context.request().method();
        HttpServerResponse response = context.response();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            response.putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader(
                            "Access-Control-Expose-Headers",
                            "ETag, Link, Content-Disposition, Content-Language, Retry-After");
            context.next();
        } else if (method == HttpMethod.OPTIONS && context.request().getHeader(ASKS_FOR) != null) {
            response.putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                    .putHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
        } else {
            context.next();
        }
    }
}
