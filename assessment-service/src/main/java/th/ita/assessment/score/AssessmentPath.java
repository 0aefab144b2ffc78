package th.ita.assessment.score;

import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.FiscalYears;

/** Which result a path is about; a {@code @BeanParam}. */
public final class AssessmentPath {

    // Strings, since JAX-RS answers an unreadable number with "not found" and doesn't say which.
    @PathParam("agencyId")
    @Parameter(
            description = "The agency's number in the NACC's own system.",
            example = "5584",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
    String agencyId;

    @PathParam("fiscalYear")
    @Parameter(
            description = "The analysed fiscal year, Buddhist era.",
            example = "2564",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2561", maximum = "2600"))
    String fiscalYear;

    /** @throws th.ita.assessment.http.ProblemException 404 when it cannot be an agency's */
    public long agencyId() {
        return Agencies.parse(agencyId);
    }

    /** @throws th.ita.assessment.http.ProblemException 400 when it is no such year */
    public int fiscalYear() {
        return FiscalYears.parse("fiscalYear", fiscalYear);
    }

    AssessmentId id() {
        return new AssessmentId(agencyId(), fiscalYear());
    }
}
