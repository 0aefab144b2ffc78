package th.ita.assessment.http;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Conditional reading: who has it already gets a 304, and nothing is composed for them. */
@Singleton
public class Caching {

    private final Duration maxAge;

    Caching(@ConfigProperty(name = "ita.http.max-age") Duration maxAge) {
        this.maxAge = maxAge;
    }

    /**
     * For what everybody may read and keep.
     *
     * @param etag quoted and strong: see {@link ETags}
     * @param body only called when the reader's copy is another one
     */
    public Response publicly(HttpHeaders headers, String etag, Supplier<?> body) {
        return reply(headers, etag, "public, max-age=" + maxAge.toSeconds(), body);
    }

    /** For what only an administrator may read: kept nowhere, but with an entity tag for {@code If-Match}. */
    public Response privately(HttpHeaders headers, String etag, Supplier<?> body) {
        return reply(headers, etag, "no-store", body);
    }

    private static Response reply(HttpHeaders headers, String etag, String control, Supplier<?> body) {
        Response.ResponseBuilder response =
                Preconditions.unchanged(headers, etag) ? Response.notModified() : Response.ok(body.get());
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, control)
                .build();
    }
}
