package th.ita.assessment.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the client reads as an RFC 9457 problem in the language it asked for. Rolls a transaction back. Made by
 * {@link Problems}.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemCode code;
    private final String th;
    private final String en;
    private final List<FieldError> errors;
    private final Map<String, String> headers;

    ProblemException(ProblemCode code, String th, String en, List<FieldError> errors, Map<String, String> headers) {
        // An answer, not a fault: nobody reads the stack of a 4xx.
        super(code.code() + ": " + en, null, false, false);
        this.code = code;
        this.th = th;
        this.en = en;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The same refusal with one more header in its response. */
    public ProblemException header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(code, th, en, errors, more);
    }

    String detail(Language language) {
        return language.choose(th, en);
    }

    Map<String, String> headers() {
        return headers;
    }
}
