package th.ita.assessment.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A problem as a client reads it, in one language (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What was wrong, in the language asked for (RFC 9457).")
public record Problem(
        @Schema(description = "The kind, as a URN.", examples = "urn:ita:problem:stale")
        String type,

        @Schema(description = "The kind in words.") String title,
        @Schema(description = "The HTTP status, again.") int status,

        @Schema(description = "This one case in a sentence.")
        String detail,

        @Schema(description = "The path that was asked for.")
        String instance,

        @Schema(description = "The kind for programs; never changes within v1.", examples = "stale")
        String code,

        @Schema(description = "Every place that is wrong.") List<Error> errors,

        @Schema(description = "Only with status 500: the number to quote when reporting it.")
        String incident) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One place that is wrong: a JSON pointer into the body, a parameter, a header, or a table's cell. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError")
    public record Error(String pointer, String parameter, String header, String cell, String code, String detail) {

        static Error of(FieldError error, Language language) {
            return new Error(
                    error.place() == FieldError.Place.POINTER ? error.name() : null,
                    error.place() == FieldError.Place.PARAMETER ? error.name() : null,
                    error.place() == FieldError.Place.HEADER ? error.name() : null,
                    error.place() == FieldError.Place.CELL ? error.name() : null,
                    error.code(),
                    language.choose(error.th(), error.en()));
        }
    }

    static Problem of(ProblemException problem, Language language, String path, String incident) {
        return new Problem(
                problem.code().type(),
                problem.code().title(language),
                problem.code().status(),
                problem.detail(language),
                path,
                problem.code().code(),
                problem.errors().stream().map(e -> Error.of(e, language)).toList(),
                incident);
    }
}
