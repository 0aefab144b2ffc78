package th.ita.assessment.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes a problem, the same one whether REST or the HTTP server beneath it found it. */
@Singleton
class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    /** A part of a path that is long enough to be a link that only its addressee knows. */
    private static final Pattern SECRET = Pattern.compile("[^/]{32,}");

    private final ObjectMapper mapper;

    ProblemResponses(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    record Written(int status, Map<String, String> headers, byte[] body) {}

    Written write(ProblemException problem, String acceptLanguage, String path) {
        return write(problem, Language.of(acceptLanguage), path, null);
    }

    /** Logs the fault once, with the incident number that the client can quote. */
    Written broken(Throwable fault, String acceptLanguage, String method, String path) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(
                fault,
                "Incident %s at %s %s",
                incident,
                method,
                SECRET.matcher(path).replaceAll("…"));
        return write(
                Problems.of(
                        ProblemCode.INTERNAL,
                        "เกิดข้อผิดพลาดที่ไม่คาดคิด โปรดแจ้งผู้ดูแลระบบพร้อมหมายเลข " + incident,
                        "Something unexpected happened; please report it with the number " + incident + "."),
                Language.of(acceptLanguage),
                path,
                incident);
    }

    private Written write(ProblemException problem, Language language, String path, String incident) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        headers.putAll(problem.headers());
        try {
            byte[] body = mapper.writeValueAsBytes(Problem.of(problem, language, path, incident));
            return new Written(problem.code().status(), headers, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
