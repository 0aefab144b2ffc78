package th.ita.assessment.subject;

/**
 * Fired inside the transaction that bumped subjects. Observe it with {@code TransactionPhase.AFTER_SUCCESS} to be woken once
 * the new revisions can be seen; that is a hint only, whoever works off pending subjects also polls.
 */
public record SubjectsBumped() {}
