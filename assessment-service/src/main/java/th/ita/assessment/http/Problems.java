package th.ita.assessment.http;

import java.util.List;
import java.util.Map;

/** Makes problems to throw: {@code throw Problems.of(ProblemCode.UNKNOWN_AGENCY, "…", "…")}. */
public final class Problems {

    /** The attribute of an identity that may do nothing for now, with the {@link ProblemException} that says why. */
    public static final String WITHHELD = "ita.withheld";

    private Problems() {}

    /** With a sentence in both languages about this one case; the code's title says the kind. */
    public static ProblemException of(ProblemCode code, String th, String en, FieldError... errors) {
        return of(code, th, en, List.of(errors));
    }

    public static ProblemException of(ProblemCode code, String th, String en, List<FieldError> errors) {
        return new ProblemException(code, th, en, errors, Map.of());
    }

    /** A body that is not what this operation reads (400), at one place. */
    public static ProblemException malformed(FieldError error) {
        return of(ProblemCode.MALFORMED, error.th(), error.en(), error);
    }

    /** A parameter of query or path that cannot be understood (400). */
    public static ProblemException parameter(String name, String code, String th, String en) {
        return of(ProblemCode.INVALID_PARAMETER, th, en, FieldError.parameter(name, code, th, en));
    }

    /** A header that cannot be understood (400). */
    public static ProblemException header(String name, String code, String th, String en) {
        return of(ProblemCode.INVALID_PARAMETER, th, en, FieldError.header(name, code, th, en));
    }

    /** Credentials that are right and do not count (401), or that say why they are wrong. */
    public static ProblemException unauthenticated(String th, String en) {
        return HttpProblems.unauthenticated("wrong", th, en);
    }

    /** A path whose last variable names nothing (404). */
    public static ProblemException unknown(ProblemCode code, String parameter, String th, String en) {
        return of(code, th, en, FieldError.parameter(parameter, code.code(), th, en));
    }

    /** A readable body that cannot be true (422), with everything that is wrong in it. */
    public static ProblemException invalid(List<FieldError> errors) {
        int n = errors.size();
        return of(
                ProblemCode.INVALID,
                n == 1 ? errors.getFirst().th() : "พบข้อมูลที่ต้องแก้ไข " + n + " แห่ง",
                n == 1 ? errors.getFirst().en() : n + " things need to be corrected",
                errors);
    }
}
