package th.ita.assessment.score;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * Writes score sheets. Each write is one transaction: the agency's row is locked (so that writes about one agency come one
 * after the other, its registration included), the precondition is checked, and version, figures, node rows, audit entry and
 * subjects change together or not at all.
 */
@ApplicationScoped
class Sheets {

    private final Assessments assessments;
    private final SheetVersions versions;
    private final Agencies agencies;
    private final AssessmentReader reader;
    private final Frameworks frameworks;
    private final NodeScores nodes;
    private final SheetText text;
    private final Subjects subjects;
    private final Audit audit;
    private final Event<SheetsWritten> sheetsWritten;
    private final Clock clock;

    Sheets(
            Assessments assessments,
            SheetVersions versions,
            Agencies agencies,
            AssessmentReader reader,
            Frameworks frameworks,
            NodeScores nodes,
            SheetText text,
            Subjects subjects,
            Audit audit,
            Event<SheetsWritten> sheetsWritten,
            Clock clock) {
        this.assessments = assessments;
        this.versions = versions;
        this.agencies = agencies;
        this.reader = reader;
        this.frameworks = frameworks;
        this.nodes = nodes;
        this.text = text;
        this.subjects = subjects;
        this.audit = audit;
        this.sheetsWritten = sheetsWritten;
        this.clock = clock;
    }

    /** @param created whether there was no sheet before */
    record Written(boolean created, AssessmentSummary assessment, String etag) {}

    /**
     * @param sheet the tried one
     * @param before null where no result counts so far
     */
    record Trial(ScoreSheet sheet, ScoreTree before, ScoreTree after, boolean unchanged) {}

    /** The sheet as it is: its version, and what it says. */
    record Current(Assessment assessment, SheetVersion version, ScoreSheet sheet) {

        String etag() {
            return Sheets.etag(assessment);
        }
    }

    /** The entity tag of the current sheet. */
    static String etag(Assessment assessment) {
        return ETags.strong(assessment.agencyId(), assessment.fiscalYear(), assessment.sheetVersion());
    }

    /**
     * Gives the sheet of an agency's year, for the first time or instead of the one there is. The same content again
     * changes nothing.
     *
     * @param precondition is handed the current sheet's entity tag, null if there is none, under the lock
     */
    Written put(AssessmentId id, SheetBody body, String by, Consumer<String> precondition) {
        Framework framework = reader.framework(id.fiscalYear());
        return DeadlockRetry.inTransaction(() -> {
            Optional<Current> current = lock(id);
            precondition.accept(current.map(Current::etag).orElse(null));
            body.check(id, framework);
            return take(id, framework, current, body.sheet(), writing(SheetAction.PUT, null, body.note(), by));
        });
    }

    /** What {@link #put} would do; reads only. */
    @Transactional
    Trial tryOut(AssessmentId id, SheetBody body, Consumer<String> precondition) {
        Framework framework = reader.framework(id.fiscalYear());
        Optional<Current> current = find(id);
        if (current.isEmpty()) {
            agencies.find(id.agencyId()).orElseThrow(() -> unregistered(id.agencyId()));
        }
        precondition.accept(current.map(Current::etag).orElse(null));
        body.check(id, framework);
        Optional<Current> counting = current.filter(known -> known.assessment().state() == AssessmentState.CURRENT);
        return new Trial(
                body.sheet(),
                counting.map(known -> Scoring.score(frameworkOf(known.assessment()), known.sheet()))
                        .orElse(null),
                Scoring.score(framework, body.sheet()),
                counting.isPresent() && isSame(framework, counting.get(), body.sheet()));
    }

    /** Gives the sheet of an earlier version again, as a new one. */
    Written restore(AssessmentId id, int version, String reason, String by, Consumer<String> precondition) {
        Framework framework = reader.framework(id.fiscalYear());
        return DeadlockRetry.inTransaction(() -> {
            Current current = lock(id).orElseThrow(() -> noSheet(id));
            precondition.accept(current.etag());
            ScoreSheet sheet = text.read(version(id, version).sheet());
            SheetBody.refuse(SheetBody.flaws(framework, sheet));
            return take(id, framework, Optional.of(current), sheet, writing(SheetAction.RESTORE, version, reason, by));
        });
    }

    /** Takes the result back: it is not shown or counted any more, and its page says why. */
    Written withdraw(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return DeadlockRetry.inTransaction(() -> {
            Current current = lock(id).orElseThrow(() -> noSheet(id));
            precondition.accept(current.etag());
            Assessment assessment = current.assessment();
            if (assessment.state() == AssessmentState.WITHDRAWN) {
                throw Problems.of(
                        ProblemCode.CONFLICT, "ผลการประเมินนี้ถูกถอนออกไปแล้ว", "This result was withdrawn already.");
            }
            AssessmentSummary before = summary(assessment);
            versions.persist(assessment.withdraw(
                    writing(SheetAction.WITHDRAW, null, reason, by),
                    current.version().sheet()));
            nodes.clear(id);
            return written(SheetAction.WITHDRAW, before, assessment);
        });
    }

    /** The current sheet, of a withdrawn result too. */
    Current current(AssessmentId id) {
        return find(id).orElseThrow(() -> noSheet(id));
    }

    /** The versions below this number, the latest first; no sheets. */
    List<SheetVersionSummary> versions(AssessmentId id, int before, int limit) {
        List<SheetVersionSummary> found = versions.below(id, before, limit);
        if (found.isEmpty()) {
            current(id);
        }
        return found;
    }

    ScoreSheet read(SheetVersion version) {
        return text.read(version.sheet());
    }

    SheetVersion version(AssessmentId id, int version) {
        return versions.find(id, version).orElseThrow(() -> {
            if (find(id).isEmpty()) {
                return noSheet(id);
            }
            return Problems.unknown(
                    ProblemCode.UNKNOWN_VERSION,
                    "version",
                    "ไม่พบแบบคะแนนฉบับที่ " + version,
                    "The sheet has no version " + version + ".");
        });
    }

    private Written take(
            AssessmentId id, Framework framework, Optional<Current> current, ScoreSheet sheet, SheetWriting writing) {
        if (current.isPresent() && isSame(framework, current.get(), sheet)) {
            return new Written(
                    false, summary(current.get().assessment()), current.get().etag());
        }
        Assessment assessment =
                current.map(Current::assessment).orElseGet(() -> new Assessment(id.agencyId(), id.fiscalYear()));
        AssessmentSummary before = current.isEmpty() ? null : summary(assessment);
        ScoreTree tree = Scoring.score(framework, sheet);
        SheetVersion version = assessment.take(writing, text.write(sheet), tree);
        if (current.isEmpty()) {
            assessments.persist(assessment);
        }
        versions.persist(version);
        nodes.replace(id, tree, current.isPresent());
        return written(writing.action(), before, assessment);
    }

    private static boolean isSame(Framework framework, Current current, ScoreSheet sheet) {
        return current.assessment().state() == AssessmentState.CURRENT
                && current.assessment().frameworkVersion().equals(framework.version())
                && SheetContent.of(framework, current.sheet()).equals(SheetContent.of(framework, sheet));
    }

    private Written written(SheetAction action, AssessmentSummary before, Assessment assessment) {
        assessments.flush();
        String subject = SubjectKeys.assessment(assessment.agencyId(), assessment.fiscalYear());
        subjects.bump(subject, SubjectKeys.agency(assessment.agencyId()));
        AssessmentSummary after = summary(assessment);
        audit.record(action.code() + "-sheet", subject, before, after);
        sheetsWritten.fire(
                new SheetsWritten(List.of(new AssessmentId(assessment.agencyId(), assessment.fiscalYear()))));
        return new Written(before == null, after, etag(assessment));
    }

    private AssessmentSummary summary(Assessment assessment) {
        return AssessmentSummary.of(
                assessment, frameworks.ofResult(assessment.fiscalYear(), assessment.frameworkVersion()));
    }

    /** The one that the result was computed with. */
    private Framework frameworkOf(Assessment assessment) {
        return frameworks
                .ofResult(assessment.fiscalYear(), assessment.frameworkVersion())
                .orElseThrow();
    }

    private SheetWriting writing(SheetAction action, Integer restored, String reason, String by) {
        return new SheetWriting(action, restored, reason, by, clock.instant());
    }

    private Optional<Current> lock(AssessmentId id) {
        if (!agencies.lockRow(id.agencyId())) {
            throw unregistered(id.agencyId());
        }
        return find(id);
    }

    private Optional<Current> find(AssessmentId id) {
        return assessments
                .withSheet(id)
                .map(found -> new Current(
                        found.assessment(),
                        found.version(),
                        text.read(found.version().sheet())));
    }

    private static ProblemException unregistered(long agencyId) {
        String register = "PUT /api/v1/agencies/" + agencyId;
        return Problems.unknown(
                ProblemCode.UNKNOWN_AGENCY,
                "agencyId",
                "ไม่พบหน่วยงานรหัส " + agencyId + " ในทะเบียน โปรดลงทะเบียนก่อนด้วย " + register,
                "Agency " + agencyId + " is not registered. Register it first: " + register);
    }

    private ProblemException noSheet(AssessmentId id) {
        reader.framework(id.fiscalYear());
        return reader.unknown(id);
    }
}
