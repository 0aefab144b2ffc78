package th.ita.assessment.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import th.ita.assessment.http.Parameters;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** Which entries somebody wants to see; a {@code @BeanParam} of every list of them. */
public final class AuditFilters {

    private static final int LONGEST = 200;

    @QueryParam("target")
    @Parameter(
            description =
                    "What it was done to, such as agency/5584 or assessment/5584; what lies below is included. Of a"
                            + " refused write its path.",
            schema = @Schema(maxLength = LONGEST))
    String target;

    @QueryParam("account")
    @Parameter(description = "Who did it, or claimed to be who did.", schema = @Schema(maxLength = LONGEST))
    String account;

    @QueryParam("from")
    @Parameter(description = "Written then or later.", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String from;

    @QueryParam("to")
    @Parameter(description = "Written before then.", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String to;

    @QueryParam("refused")
    @Parameter(
            description = "`true` for refused writes only, `false` for what was done.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String refused;

    String target() {
        return text("target", target);
    }

    String account() {
        return text("account", account);
    }

    Instant from() {
        return instant("from", from);
    }

    Instant to() {
        return instant("to", to);
    }

    Boolean refused() {
        return refused == null ? null : Parameters.flag("refused", refused);
    }

    private static String text(String name, String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST)) {
            throw Problems.parameter(
                    name,
                    "length",
                    name + " ต้องมี 1 ถึง " + LONGEST + " อักขระ",
                    "“" + name + "” has 1 to " + LONGEST + " characters.");
        }
        return value;
    }

    private static Instant instant(String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(value).toInstant();
            if (instant.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                    || instant.isAfter(Instant.parse("2999-12-31T00:00:00Z"))) {
                throw notAnInstant(name);
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw notAnInstant(name);
        }
    }

    private static ProblemException notAnInstant(String name) {
        return Problems.parameter(
                name,
                "date-time",
                name + " ต้องเป็นวันเวลาตาม RFC 3339 เช่น 2021-10-04T02:00:00Z",
                "“" + name + "” is an RFC 3339 time such as 2021-10-04T02:00:00Z.");
    }
}
