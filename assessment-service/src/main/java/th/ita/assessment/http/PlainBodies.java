package th.ita.assessment.http;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bodies are read as they are: one that says it is compressed is refused, and not taken for what it would be unpacked. Nothing
 * is unpacked here that could be a thousand times as large.
 */
@Singleton
class PlainBodies {

    @ServerRequestFilter(preMatching = true)
    void refuseEncoded(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            return;
        }
        String th = "ส่งเนื้อหาที่บีบอัดไม่ได้ โปรดส่งโดยไม่มี Content-Encoding";
        String en = "Compressed bodies are not read; send it without Content-Encoding.";
        throw Problems.of(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                th,
                en,
                List.of(FieldError.header(HttpHeaders.CONTENT_ENCODING, "encoded", th, en)));
    }
}
