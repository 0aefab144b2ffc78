package th.ita.assessment.analysis.peers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.AgencyTypes;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.CurrentAssessment;
import th.ita.assessment.score.DeadlockRetry;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.subject.Subjects;

/**
 * The baselines of each year: an administrator sets one, which takes the figures as they are, looks at it, and announces it.
 * From then on every document of that year compares with it, until another one is announced.
 */
@ApplicationScoped
public class Baselines {

    /** Taking the figures of 8,300 results is some seconds' work for the database. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final BaselineRows rows;
    private final BaselineFigures figures;
    private final AgencyTypes types;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;

    Baselines(
            BaselineRows rows,
            BaselineFigures figures,
            AgencyTypes types,
            Subjects subjects,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.types = types;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /** A baseline, and the tag of its year. */
    record Written(BaselineSummary baseline, String etag) {}

    /**
     * Where a result stands in the announced baseline of its year, in the caller's transaction; empty if none is announced.
     * Three queries at most.
     */
    public Optional<BaselineComparison> compare(CurrentAssessment assessment) {
        return rows.announced(assessment.head().fiscalYear()).map(baseline -> compare(baseline, assessment));
    }

    /** Takes the figures of a year as they are now: a draft, until it is announced. */
    Written set(Framework framework, String note, String by, Consumer<String> precondition) {
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            figures.letOthersWrite();
            BaselineYear year = rows.lock(framework.fiscalYear());
            precondition.accept(year.etag());
            Baseline.Key key = new Baseline.Key(framework.fiscalYear(), year.next());
            Baseline baseline = new Baseline(key, framework.version(), note, by, clock.instant());
            rows.persistAndFlush(baseline);
            figures.take(
                    key,
                    PeerNodes.usual(framework).stream().map(FrameworkNode::code).toList());
            BaselineSummary summary = BaselineSummary.of(baseline, year);
            audit.record("set-baseline", target(key), null, summary);
            return new Written(summary, year.etag());
        });
    }

    /**
     * Makes a baseline the one that counts, an earlier one too. The documents of all results of that year get a new revision
     * in the same transaction; one that counts already changes nothing.
     */
    Written announce(Baseline.Key key, String by, Consumer<String> precondition) {
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            figures.letOthersWrite();
            BaselineYear year = rows.lock(key.fiscalYear());
            Baseline baseline = rows.findByIdOptional(key).orElseThrow(() -> unknown(key));
            precondition.accept(year.etag());
            Integer before = year.announced();
            if (year.announce(key.version())) {
                baseline.announce(by, clock.instant());
                BaselineSummary summary = BaselineSummary.of(baseline, year);
                audit.record(
                        "announce-baseline",
                        target(key),
                        before == null ? null : Map.of("announced", before),
                        Map.of("announced", key.version()));
                rows.flush();
                subjects.bumpAssessments(key.fiscalYear());
                return new Written(summary, year.etag());
            }
            return new Written(BaselineSummary.of(baseline, year), year.etag());
        });
    }

    BaselineYear year(int fiscalYear) {
        return rows.year(fiscalYear);
    }

    List<Baseline> versions(int fiscalYear, int below, int limit) {
        return rows.below(fiscalYear, below, limit);
    }

    /** Any version, drafts too. */
    Baseline version(Baseline.Key key) {
        return rows.findByIdOptional(key).orElseThrow(() -> unknown(key));
    }

    /** What the public may see: the one that counts, or one that did. */
    Baseline announced(int fiscalYear, Integer version) {
        if (version == null) {
            return rows.announced(fiscalYear)
                    .orElseThrow(() -> Problems.of(
                            ProblemCode.UNKNOWN_VERSION,
                            "ยังไม่มีการประกาศฐานเปรียบเทียบของปีงบประมาณ " + fiscalYear,
                            "No baseline of fiscal year " + fiscalYear + " is announced yet."));
        }
        Baseline.Key key = new Baseline.Key(fiscalYear, version);
        return rows.findByIdOptional(key)
                .filter(baseline -> baseline.announcedAt() != null)
                .orElseThrow(() -> unknown(key));
    }

    /** What a baseline says of these scopes. */
    Map<PeerScope, BaselineFigures.Scope> figures(Baseline baseline, List<PeerScope> scopes) {
        return figures.of(baseline.key(), scopes);
    }

    private BaselineComparison compare(Baseline baseline, CurrentAssessment assessment) {
        List<FrameworkNode> nodes = PeerNodes.usual(assessment.head().framework());
        Map<String, BigDecimal> own = new HashMap<>();
        nodes.forEach(node -> {
            ScoreNode scored = assessment.tree().node(node.code());
            if (scored.value() != null) {
                own.put(node.code(), Precision.shown(scored.value(), 2));
            }
        });
        List<PeerScope> scopes = PeerScope.of(assessment.head().agency(), types);
        Map<PeerScope, BaselineFigures.Scope> found = figures.of(baseline.key(), scopes);
        Map<PeerScope, Map<String, BaselineFigures.Place>> places = figures.places(baseline.key(), scopes, own);
        List<BaselineComparison.Scope> compared = new ArrayList<>();
        for (PeerScope scope : scopes) {
            BaselineFigures.Scope said = found.getOrDefault(scope, new BaselineFigures.Scope(0, Map.of()));
            List<BaselineComparison.Node> lines = nodes.stream()
                    .filter(node -> said.nodes().containsKey(node.code()))
                    .map(node -> BaselineComparison.Node.of(
                            node.code(),
                            own.get(node.code()),
                            said.nodes().get(node.code()),
                            places.getOrDefault(scope, Map.of()).get(node.code())))
                    .toList();
            compared.add(new BaselineComparison.Scope(
                    scope.kind().json(),
                    scope.code(),
                    scope.nameTh(),
                    scope.nameEn(),
                    said.n(),
                    LeftOut.of(said.n()),
                    lines));
        }
        return new BaselineComparison(
                baseline.key().version(), baseline.key().fiscalYear(), baseline.setAt(), compared);
    }

    private static String target(Baseline.Key key) {
        return "baseline/" + key.fiscalYear() + "/" + key.version();
    }

    private static ProblemException unknown(Baseline.Key key) {
        return Problems.unknown(
                ProblemCode.UNKNOWN_VERSION,
                "version",
                "ไม่พบฐานเปรียบเทียบของปีงบประมาณ " + key.fiscalYear() + " ฉบับที่ " + key.version(),
                "There is no baseline " + key.version() + " of fiscal year " + key.fiscalYear() + ".");
    }
}
