package th.ita.assessment.score;

import java.util.List;

/**
 * Fired in the transaction that gives, restores or withdraws sheets, when their rows are written. An import names many at
 * once: whoever observes it asks the database once for all of them.
 */
public record SheetsWritten(List<AssessmentId> assessments) {

    public SheetsWritten {
        assessments = List.copyOf(assessments);
    }
}
