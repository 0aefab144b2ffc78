package th.ita.assessment.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * Reads and gives many sheets at once, for imports. What is computed, written, noted in the books and bumped for each is what
 * a single PUT does; only that rows go to the database in batches.
 */
@ApplicationScoped
public class SheetBatch {

    /** More in one statement would make the optimizer look at ranges instead of rows. */
    private static final int LOCKED_AT_ONCE = 200;

    private final EntityManager entities;
    private final DataSource database;
    private final Frameworks frameworks;
    private final SheetText text;
    private final Subjects subjects;
    private final Audit audit;
    private final Event<SheetsWritten> sheetsWritten;
    private final Clock clock;

    SheetBatch(
            EntityManager entities,
            DataSource database,
            Frameworks frameworks,
            SheetText text,
            Subjects subjects,
            Audit audit,
            Event<SheetsWritten> sheetsWritten,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.frameworks = frameworks;
        this.text = text;
        this.subjects = subjects;
        this.audit = audit;
        this.sheetsWritten = sheetsWritten;
        this.clock = clock;
    }

    /**
     * What there is of an assessment.
     *
     * @param registered whether there is such an agency
     * @param state null if there is no result yet; then the version is 0 and the sheet null
     */
    public record Known(AssessmentId id, boolean registered, AssessmentState state, int version, ScoreSheet sheet) {}

    /**
     * A sheet to be given.
     *
     * @param basedOn the version that it was made from, 0 if there was none
     * @param sheet as {@link #text} writes it, checked
     */
    public record Given(AssessmentId id, int basedOn, String sheet) {}

    /**
     * @param remote the address that asked for it, may be null
     * @param note why; may be null
     */
    public record Author(String account, String remote, String note) {}

    /** Whether two sheets of a year say the same. */
    public static boolean same(Framework framework, ScoreSheet one, ScoreSheet other) {
        return SheetContent.of(framework, one).equals(SheetContent.of(framework, other));
    }

    public String text(ScoreSheet sheet) {
        return text.write(sheet);
    }

    /** What there is of these, in their order; three queries for each year among them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Known> read(List<AssessmentId> ids) {
        Set<Long> registered = new HashSet<>(entities.createQuery("select id from Agency where id in :ids", Long.class)
                .setParameter("ids", agencies(ids))
                .getResultList());
        Map<AssessmentId, Assessment> results = results(ids);
        Map<AssessmentId, String> sheets = sheets(ids);
        return ids.stream()
                .map(id -> {
                    Assessment result = results.get(id);
                    return result == null
                            ? new Known(id, registered.contains(id.agencyId()), null, 0, null)
                            : new Known(id, true, result.state(), result.sheetVersion(), text.read(sheets.get(id)));
                })
                .toList();
    }

    /**
     * Locks these agencies' rows, in the order of their ids, so that nothing about them changes until the transaction ends.
     * Comes before anything is read in it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<Long> agencies) {
        List<Long> ordered = new ArrayList<>(new TreeSet<>(agencies));
        try (Connection connection = database.getConnection()) {
            for (int from = 0; from < ordered.size(); from += LOCKED_AT_ONCE) {
                List<Long> some = ordered.subList(from, Math.min(ordered.size(), from + LOCKED_AT_ONCE));
                try (PreparedStatement lock = connection.prepareStatement(
                        "SELECT id FROM agency WHERE id IN (" + SheetRows.marks(some) + ") ORDER BY id FOR UPDATE")) {
                    for (int i = 0; i < some.size(); i++) {
                        lock.setLong(i + 1, some.get(i));
                    }
                    lock.executeQuery();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock agencies", e);
        }
    }

    /**
     * Gives the sheets whose agencies are locked and whose assessments are still what they were made from.
     *
     * @return those that were not given, since their assessments have changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AssessmentId> write(List<Given> given, Author author) {
        Map<AssessmentId, Assessment> current =
                results(given.stream().map(Given::id).toList());
        List<AssessmentId> moved = new ArrayList<>();
        List<SheetRows.Taken> taken = new ArrayList<>();
        List<AssessmentSummary> before = new ArrayList<>();
        Instant now = clock.instant();
        for (Given one : given) {
            Assessment assessment = current.get(one.id());
            if (one.basedOn() != (assessment == null ? 0 : assessment.sheetVersion())) {
                moved.add(one.id());
                continue;
            }
            before.add(assessment == null ? null : summary(assessment));
            taken.add(take(
                    one, assessment, new SheetWriting(SheetAction.PUT, null, author.note(), author.account(), now)));
        }
        if (!taken.isEmpty()) {
            write(taken, before, author);
        }
        return moved;
    }

    private SheetRows.Taken take(Given given, Assessment known, SheetWriting writing) {
        AssessmentId id = given.id();
        Framework framework = frameworks
                .find(id.fiscalYear())
                .orElseThrow(() -> new IllegalStateException("The framework of " + id + " is gone"));
        Assessment assessment = known == null ? new Assessment(id.agencyId(), id.fiscalYear()) : known;
        ScoreTree tree = Scoring.score(framework, text.read(given.sheet()));
        return new SheetRows.Taken(assessment, assessment.take(writing, given.sheet(), tree), tree, known == null);
    }

    private void write(List<SheetRows.Taken> taken, List<AssessmentSummary> before, Author author) {
        try (Connection connection = database.getConnection()) {
            new SheetRows(connection).write(taken);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write sheets", e);
        }
        List<String> keys = new ArrayList<>();
        List<Audit.Change> changes = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            AssessmentId id = taken.get(i).id();
            String subject = SubjectKeys.assessment(id.agencyId(), id.fiscalYear());
            keys.add(subject);
            keys.add(SubjectKeys.agency(id.agencyId()));
            changes.add(new Audit.Change(
                    SheetAction.PUT.code() + "-sheet",
                    subject,
                    before.get(i),
                    summary(taken.get(i).assessment())));
        }
        subjects.bump(keys);
        audit.recordAll(author.account(), author.remote(), changes);
        sheetsWritten.fire(
                new SheetsWritten(taken.stream().map(SheetRows.Taken::id).toList()));
    }

    private AssessmentSummary summary(Assessment assessment) {
        return AssessmentSummary.of(
                assessment, frameworks.ofResult(assessment.fiscalYear(), assessment.frameworkVersion()));
    }

    /** Not managed: what becomes of them is written by {@link SheetRows}. */
    private Map<AssessmentId, Assessment> results(List<AssessmentId> ids) {
        Map<AssessmentId, Assessment> results = new HashMap<>();
        byYear(ids).forEach((year, agencies) -> entities.createQuery(
                        "from Assessment where fiscalYear = :year and agencyId in :agencies", Assessment.class)
                .setParameter("year", year)
                .setParameter("agencies", agencies)
                .getResultList()
                .forEach(found -> {
                    entities.detach(found);
                    results.put(new AssessmentId(found.agencyId(), year), found);
                }));
        return results;
    }

    private Map<AssessmentId, String> sheets(List<AssessmentId> ids) {
        Map<AssessmentId, String> sheets = new HashMap<>();
        byYear(ids).forEach((year, agencies) -> entities.createQuery(
                        "select v.agencyId, v.sheet from Assessment a join SheetVersion v on v.agencyId = a.agencyId"
                                + " and v.fiscalYear = a.fiscalYear and v.version = a.sheetVersion"
                                + " where a.fiscalYear = :year and a.agencyId in :agencies",
                        Object[].class)
                .setParameter("year", year)
                .setParameter("agencies", agencies)
                .getResultList()
                .forEach(row -> sheets.put(new AssessmentId((Long) row[0], year), (String) row[1])));
        return sheets;
    }

    private static Map<Integer, List<Long>> byYear(List<AssessmentId> ids) {
        return ids.stream()
                .collect(Collectors.groupingBy(
                        AssessmentId::fiscalYear,
                        TreeMap::new,
                        Collectors.mapping(AssessmentId::agencyId, Collectors.toList())));
    }

    private static Set<Long> agencies(List<AssessmentId> ids) {
        return ids.stream().map(AssessmentId::agencyId).collect(Collectors.toSet());
    }
}
