package th.ita.assessment.score;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * Computes results anew whose framework has a newer version. Each transaction takes a few agencies, whole ones: whoever stops
 * it in the middle, and begins again, goes on with those that are left.
 */
@ApplicationScoped
class Recomputation {

    private static final int AT_ONCE = 50;

    /** As many changes are listed; the others are counted. */
    static final int LISTED = 100;

    private final Assessments assessments;
    private final NodeScores nodes;
    private final SheetBatch batch;
    private final Frameworks frameworks;
    private final SheetText text;
    private final Subjects subjects;
    private final Audit audit;
    private final Event<SheetsWritten> sheetsWritten;
    private final Clock clock;

    Recomputation(
            Assessments assessments,
            NodeScores nodes,
            SheetBatch batch,
            Frameworks frameworks,
            SheetText text,
            Subjects subjects,
            Audit audit,
            Event<SheetsWritten> sheetsWritten,
            Clock clock) {
        this.assessments = assessments;
        this.nodes = nodes;
        this.batch = batch;
        this.frameworks = frameworks;
        this.text = text;
        this.subjects = subjects;
        this.audit = audit;
        this.sheetsWritten = sheetsWritten;
        this.clock = clock;
    }

    /** What recomputing changes about one result. */
    @Schema(name = "RecomputedResult")
    record Change(
            long agencyId,
            String versionBefore,
            @Schema(nullable = true) BigDecimal totalBefore,
            @Schema(nullable = true) BigDecimal totalAfter,
            @Schema(nullable = true) String levelBefore,
            @Schema(nullable = true) String levelAfter,

            @Schema(description = "Codes of the nodes that show another value; the first twenty.")
            List<String> nodes) {}

    /** A result that the new version cannot take: it keeps the old one. */
    @Schema(name = "NotRecomputedResult")
    record Refused(long agencyId, String versionBefore, String th, String en) {}

    /** What is added up while agencies are gone through. */
    static final class Tally {
        int computed;
        int changed;
        int figures;
        int refused;
        Long last;
        final List<Change> changes = new ArrayList<>();
        final List<Refused> refusals = new ArrayList<>();

        private void add(Tally other) {
            computed += other.computed;
            changed += other.changed;
            figures += other.figures;
            refused += other.refused;
            last = other.last == null ? last : other.last;
            other.changes.stream().limit(LISTED - changes.size()).forEach(changes::add);
            other.refusals.stream().limit(LISTED - refusals.size()).forEach(refusals::add);
        }
    }

    /**
     * Goes through results that were computed with another version than this one.
     *
     * @param after agencies up to this id are passed over
     * @param limit no more agencies than this
     */
    Tally run(Framework framework, long after, int limit, boolean dryRun) {
        Tally all = new Tally();
        all.last = after;
        int left = limit;
        while (left > 0) {
            long from = all.last;
            int most = Math.min(AT_ONCE, left);
            List<Long> ids = QuarkusTransaction.requiringNew()
                    .call(() -> assessments.outdated(framework.fiscalYear(), framework.version(), from, most));
            if (ids.isEmpty()) {
                break;
            }
            all.add(DeadlockRetry.inTransaction(() -> some(framework, ids, dryRun)));
            left -= ids.size();
        }
        return all;
    }

    /** How many results behind this agency are of another version. */
    long remaining(Framework framework, long after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> assessments.countOutdated(framework.fiscalYear(), framework.version(), after));
    }

    private Tally some(Framework framework, List<Long> ids, boolean dryRun) {
        if (!dryRun) {
            batch.lock(ids);
        }
        Tally tally = new Tally();
        List<AssessmentId> changed = new ArrayList<>();
        for (Assessments.WithSheet found : assessments.outdated(framework.fiscalYear(), framework.version(), ids)) {
            if (one(framework, found, dryRun, tally)) {
                changed.add(new AssessmentId(found.assessment().agencyId(), framework.fiscalYear()));
            }
        }
        tally.last = ids.getLast();
        if (!dryRun && !changed.isEmpty()) {
            assessments.flush();
            subjects.bump(changed.stream()
                    .flatMap(id -> Stream.of(
                            SubjectKeys.assessment(id.agencyId(), id.fiscalYear()), SubjectKeys.agency(id.agencyId())))
                    .toList());
            sheetsWritten.fire(new SheetsWritten(List.copyOf(changed)));
        }
        return tally;
    }

    /** Whether anything that its page shows is another. */
    private boolean one(Framework framework, Assessments.WithSheet found, boolean dryRun, Tally tally) {
        Assessment assessment = found.assessment();
        String versionBefore = assessment.frameworkVersion();
        ScoreSheet sheet = text.read(found.version().sheet());
        List<SheetCheck.Flaw> flaws = SheetCheck.check(framework, sheet);
        if (!flaws.isEmpty()) {
            tally.refused++;
            SheetCheck.Flaw first = flaws.getFirst();
            tally.refusals.add(new Refused(assessment.agencyId(), versionBefore, first.th(), first.en()));
            return false;
        }
        ScoreTree before = Scoring.score(
                frameworks.ofResult(framework.fiscalYear(), versionBefore).orElseThrow(), sheet);
        ScoreTree after = Scoring.score(framework, sheet);
        List<String> moved = SheetDifference.between(before, after).stream()
                .map(SheetDifference::code)
                .toList();
        Figures figuresBefore = assessment.figures();
        Figures figuresAfter = Figures.of(after);
        boolean otherFigures = !moved.isEmpty() || !figuresBefore.equals(figuresAfter);
        boolean otherPage = otherFigures
                || !TreeView.of(before).equals(TreeView.of(after))
                || !before.framework().levelRule().equals(framework.levelRule())
                || !Objects.equals(before.framework().name(), framework.name());
        tally.computed++;
        if (otherPage) {
            tally.changed++;
            tally.figures += otherFigures ? 1 : 0;
            tally.changes.add(new Change(
                    assessment.agencyId(),
                    versionBefore,
                    figuresBefore.total(),
                    figuresAfter.total(),
                    figuresBefore.level(),
                    figuresAfter.level(),
                    moved.stream().limit(20).toList()));
        }
        if (!dryRun) {
            AssessmentId id = new AssessmentId(assessment.agencyId(), framework.fiscalYear());
            AssessmentSummary summaryBefore =
                    AssessmentSummary.of(assessment, frameworks.ofResult(framework.fiscalYear(), versionBefore));
            assessment.recompute(after, clock.instant());
            nodes.replace(id, after, true);
            if (otherPage) {
                audit.record(
                        "recompute-assessment",
                        SubjectKeys.assessment(id.agencyId(), id.fiscalYear()),
                        new Trace(versionBefore, summaryBefore),
                        new Trace(framework.version(), AssessmentSummary.of(assessment, Optional.of(framework))));
            }
        }
        return otherPage;
    }

    /** What the books remember. */
    record Trace(String frameworkVersion, AssessmentSummary assessment) {}
}
