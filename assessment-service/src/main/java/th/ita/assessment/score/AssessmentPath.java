package th.ita.assessment.score;

import jakarta.ws.rs.PathParam;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.FiscalYears;

/** Which result a path is about; a {@code @BeanParam}. */
public final class AssessmentPath {

    // Strings, since JAX-RS answers an unreadable number with "not found" and doesn't say which.
    @PathParam("agencyId")
    String agencyId;

    @PathParam("fiscalYear")
    String fiscalYear;

    /** @throws th.ita.assessment.http.ProblemException 404 when it cannot be an agency's */
    public long agencyId() {
        return Agencies.parse(agencyId);
    }

    /** @throws th.ita.assessment.http.ProblemException 400 when it is no such year */
    public int fiscalYear() {
        return FiscalYears.parse("fiscalYear", fiscalYear);
    }

    /** The same in one. */
    public AssessmentId id() {
        return new AssessmentId(agencyId(), fiscalYear());
    }
}
