package th.ita.assessment.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Links to this API in headers are paths, without the host. Which host that would be only the request says: a cache could keep
 * a page whose {@code next} leads where somebody's {@code Host} header wanted it to.
 */
@Singleton
class OwnLinks {

    @ServerResponseFilter
    void withoutHost(ContainerResponseContext response, UriInfo request) {
        String base = request.getBaseUri().resolve("/").toString();
        for (String header : new String[] {HttpHeaders.LOCATION, HttpHeaders.LINK}) {
            Object value = response.getHeaders().getFirst(header);
            if (value != null) {
                response.getHeaders().putSingle(header, withoutHost(String.valueOf(value), base));
            }
        }
    }

    static String withoutHost(String value, String base) {
        if (value.startsWith(base)) {
            return "/" + value.substring(base.length());
        }
        return value.replace("<" + base, "</");
    }
}
