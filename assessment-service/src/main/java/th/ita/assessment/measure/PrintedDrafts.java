package th.ita.assessment.measure;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.account.Caller;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.score.AssessmentId;

/** What documents of measures would print now, for those who may read them. In the caller's transaction. */
@ApplicationScoped
public class PrintedDrafts {

    private final MeasureSetReader reader;

    PrintedDrafts(MeasureSetReader reader) {
        this.reader = reader;
    }

    /**
     * Of the latest version that somebody may see.
     *
     * @throws ProblemException 404 when there is none
     */
    public PrintedDraft latest(AssessmentId id, Caller caller) {
        MeasureVersion version =
                reader.versions(id, Sight.of(caller, id.agencyId())).getFirst();
        MeasureResult result = version.frozen() == null ? reader.requireResult(id) : null;
        String frozen = result == null
                ? StoredJson.edit(version.frozen(), set -> set.putNull("verification"))
                : FrozenSet.of(
                        version,
                        version.chain() == null || version.state() == MeasureState.DRAFT
                                ? reader.chain(id.agencyId())
                                : version.chain(),
                        result.current(),
                        result.analysis(),
                        null);
        return new PrintedDraft(
                reader.agency(id), id.fiscalYear(), version.content().measureFiscalYear(), version.version(), frozen);
    }

    /** @throws ProblemException 404 when the caller may not see that version, or not any more */
    public void require(AssessmentId id, int version, Caller caller) {
        reader.version(id, version, Sight.of(caller, id.agencyId()));
    }
}
