package th.ita.assessment.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Conditional reading: who has it already gets a 304, and nothing is composed for them. */
@Singleton
public class Caching {

    private final ObjectMapper mapper;
    private final Duration maxAge;

    Caching(ObjectMapper mapper, @ConfigProperty(name = "ita.http.max-age") Duration maxAge) {
        this.mapper = mapper;
        this.maxAge = maxAge;
    }

    /**
     * For what everybody may read and keep; a large body is compressed for who reads gzip.
     *
     * @param etag quoted and strong: see {@link ETags}
     * @param body only called when the reader's copy is another one
     */
    public Response publicly(HttpHeaders headers, String etag, Supplier<?> body) {
        boolean gzip = Encoding.accepted(headers);
        Optional<String> known = Preconditions.known(headers, etag);
        if (known.isEmpty() && gzip) {
            known = Preconditions.known(headers, Encoding.tagged(etag));
        }
        Response.ResponseBuilder response;
        if (known.isPresent()) {
            response = Response.notModified().header(HttpHeaders.ETAG, known.get());
        } else if (gzip) {
            response = compressed(etag, body.get());
        } else {
            response = Response.ok(body.get()).header(HttpHeaders.ETAG, etag);
        }
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAge.toSeconds())
                .build();
    }

    /**
     * For what only an administrator may read: kept nowhere, but with an entity tag for {@code If-Match}. Never compressed, so
     * that the tag is the one that a write compares with.
     */
    public Response privately(HttpHeaders headers, String etag, Supplier<?> body) {
        Response.ResponseBuilder response =
                Preconditions.known(headers, etag).isPresent() ? Response.notModified() : Response.ok(body.get());
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response.ResponseBuilder compressed(String etag, Object body) {
        byte[] plain = bytes(body);
        if (plain.length < Encoding.SMALLEST) {
            return Response.ok(plain).header(HttpHeaders.ETAG, etag);
        }
        return Response.ok(Encoding.compressed(plain))
                .header(HttpHeaders.CONTENT_ENCODING, Encoding.NAME)
                .header(HttpHeaders.ETAG, Encoding.tagged(etag));
    }

    /** As REST would write it. */
    private byte[] bytes(Object body) {
        try {
            return switch (body) {
                case byte[] ready -> ready;
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                default -> mapper.writeValueAsBytes(body);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
