package th.ita.assessment.agency;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.table.Table;
import th.ita.assessment.table.TableFormat;
import th.ita.assessment.table.TableLimits;
import th.ita.assessment.table.Tables;

/**
 * Takes the register from a table. The rows are read and checked first, at most {@link #MOST_ROWS} of them; only what they come
 * to is written, in batches, so that neither the file nor the register is ever whole in memory.
 */
@ApplicationScoped
class AgencyImport {

    /** Twice the agencies of the country and their earlier names. */
    private static final int MOST_ROWS = 20_000;

    /** Agencies that are read, and written, at once. */
    private static final int BATCH = 200;

    private static final int MOST_PLACES = 100;
    private static final int LONGEST_SECONDS = 900;

    /** Columns that people add and that say nothing. */
    private static final Set<String> NUMBERS = Set.of("ลำดับ", "ลำดับที่", "ที่", "no", "no.", "#");

    private static final AgencyImportRow.Flaw CHANGED_MEANWHILE = new AgencyImportRow.Flaw(
            null,
            "changed-meanwhile",
            "ข้อมูลหน่วยงานนี้เปลี่ยนไประหว่างนำเข้า โปรดลองใหม่",
            "This agency was changed while the import ran; try again.");

    private final Agencies agencies;
    private final AgencyRows rows;
    private final AgencyNames names;
    private final Provinces provinces;
    private final AgencyTypes types;
    private final long maxSize;

    AgencyImport(
            Agencies agencies,
            AgencyRows rows,
            AgencyNames names,
            Provinces provinces,
            AgencyTypes types,
            @ConfigProperty(name = "ita.import.max-size") MemorySize maxSize) {
        this.agencies = agencies;
        this.rows = rows;
        this.names = names;
        this.provinces = provinces;
        this.types = types;
        this.maxSize = maxSize.asLongValue();
    }

    /** Whether the digest that an import names is that of the plan; throws the problem if not. */
    interface Precondition {
        void check(String digest);
    }

    /** @throws th.ita.assessment.table.TableRefused when it is no such table */
    List<AgencyLine> read(InputStream body, TableFormat declared) {
        try (Table table = Tables.open(body, declared, TableLimits.of(maxSize, MOST_ROWS))) {
            Map<AgencyColumn, Integer> columns = columns(table);
            List<AgencyLine> lines = new ArrayList<>();
            table.forEachRemaining(row -> lines.add(AgencyLine.of(row, columns, provinces)));
            return lines;
        }
    }

    /** What an import would do; changes nothing. */
    AgencyImportAnswer tried(List<AgencyLine> lines) {
        AgencyPlan plan = inTransaction(() -> plan(lines, false));
        return AgencyImportAnswer.of(true, plan.digest(), plan.rows());
    }

    /**
     * Writes everything or nothing.
     *
     * @throws ProblemException 422 with the cells of the rows that are refused, 412 when the register has moved
     */
    AgencyImportAnswer whole(List<AgencyLine> lines, Precondition precondition) {
        try {
            return inTransaction(() -> {
                AgencyPlan plan = plan(lines, true);
                String digest = plan.digest();
                refuseIfAnyIsRefused(plan.rows());
                if (!plan.wanted().isEmpty()) {
                    precondition.check(digest);
                    batches(plan.wanted()).forEach(ids -> write(plan, ids));
                }
                return AgencyImportAnswer.of(false, digest, plan.rows());
            });
        } catch (ConstraintViolationException registeredMeanwhile) {
            precondition.check("");
            throw registeredMeanwhile;
        }
    }

    /** Writes the agencies of which no row is refused, batch by batch. */
    AgencyImportAnswer rowByRow(List<AgencyLine> lines, Precondition precondition) {
        AgencyPlan plan = inTransaction(() -> plan(lines, false));
        String digest = plan.digest();
        plan.rows().stream()
                .filter(row -> row.outcome() == AgencyImportRow.Outcome.REFUSED && row.agencyId() != null)
                .forEach(row -> plan.wanted().remove(row.agencyId()));
        Set<Long> failed = new HashSet<>();
        if (!plan.wanted().isEmpty()) {
            precondition.check(digest);
            for (List<Long> ids : batches(plan.wanted())) {
                try {
                    failed.addAll(inTransaction(() -> {
                        Set<Long> moved = moved(plan, ids);
                        write(
                                plan,
                                ids.stream().filter(id -> !moved.contains(id)).toList());
                        return moved;
                    }));
                } catch (ConstraintViolationException registeredMeanwhile) {
                    failed.addAll(ids);
                }
            }
        }
        return AgencyImportAnswer.of(false, digest, told(plan, failed));
    }

    /** A refused row takes the others of its agency with it, so that nobody's names are half changed. */
    private static List<AgencyImportRow> told(AgencyPlan plan, Set<Long> failed) {
        return plan.rows().stream()
                .map(row -> {
                    boolean writes = row.outcome() == AgencyImportRow.Outcome.REGISTERED
                            || row.outcome() == AgencyImportRow.Outcome.CHANGED;
                    if (writes && failed.contains(row.agencyId())) {
                        return row.refused(CHANGED_MEANWHILE);
                    }
                    return writes && !plan.wanted().containsKey(row.agencyId())
                            ? row.refused(new AgencyImportRow.Flaw(
                                    null,
                                    "another-row-refused",
                                    "แถวอื่นของหน่วยงานเดียวกันถูกปฏิเสธ",
                                    "Another row of the same agency is refused."))
                            : row;
                })
                .toList();
    }

    private AgencyPlan plan(List<AgencyLine> lines, boolean lock) {
        TreeSet<Long> ids = new TreeSet<>();
        lines.stream().map(AgencyLine::id).filter(id -> id != null).forEach(ids::add);
        Map<Long, AgencyPlan.State> known = new HashMap<>();
        for (List<Long> batch : batches(ids)) {
            if (lock) {
                // A transaction of its own looks which exist: to lock a missing one would lock the gap it belongs in,
                // and a
                // plain read in this one would fix what it sees before it has waited for the locks.
                List<Long> existing = inTransaction(() -> rows.existing(batch));
                if (!existing.isEmpty()) {
                    rows.lock(existing);
                }
            }
        }
        for (List<Long> batch : batches(ids)) {
            List<Agency> found = rows.list("id in ?1", batch);
            Map<Long, NameHistory> histories = names.of(found);
            for (Agency agency : found) {
                known.put(
                        agency.id(),
                        new AgencyPlan.State(
                                agencies.view(agency).content(), histories.get(agency.id()), agency.version()));
            }
            rows.getEntityManager().clear();
        }
        Set<Long> dated = new HashSet<>();
        lines.stream().filter(line -> line.validFrom() != null).forEach(line -> dated.add(line.id()));
        AgencyPlan plan = new AgencyPlan(known, dated, provinces, types, agencies.today());
        lines.forEach(plan::add);
        return plan;
    }

    /** Those of a batch that are not any more as the plan knew them; all are locked. */
    private Set<Long> moved(AgencyPlan plan, List<Long> ids) {
        List<Long> registered =
                ids.stream().filter(id -> plan.known(id) != null).toList();
        Set<Long> moved = new HashSet<>();
        if (!registered.isEmpty()) {
            for (Agency agency : rows.lock(registered)) {
                if (agency.version() != plan.known(agency.id()).version()) {
                    moved.add(agency.id());
                }
            }
        }
        return moved;
    }

    private void write(AgencyPlan plan, List<Long> ids) {
        Map<Long, Agency> registered = new HashMap<>();
        rows.list("id in ?1", ids).forEach(agency -> registered.put(agency.id(), agency));
        for (long id : ids) {
            AgencyPlan.State before = plan.known(id);
            AgencyPlan.State after = plan.wanted().get(id);
            agencies.write(
                    "import-agency",
                    before == null ? null : registered.get(id),
                    before == null ? null : before.names(),
                    after.content(),
                    after.names());
        }
        rows.flush();
        rows.getEntityManager().clear();
    }

    private static List<List<Long>> batches(SortedMap<Long, ?> byId) {
        return batches(new TreeSet<>(byId.keySet()));
    }

    private static List<List<Long>> batches(TreeSet<Long> ids) {
        List<List<Long>> batches = new ArrayList<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
    }

    private static Map<AgencyColumn, Integer> columns(Table table) {
        Map<AgencyColumn, Integer> columns = new EnumMap<>(AgencyColumn.class);
        List<FieldError> errors = new ArrayList<>();
        for (int at = 0; at < table.headings().size(); at++) {
            String heading = table.headings().get(at);
            AgencyColumn column = AgencyColumn.of(heading).orElse(null);
            if (column == null && !heading.isEmpty() && !NUMBERS.contains(heading.toLowerCase())) {
                errors.add(FieldError.cell(
                        table.headingCell(at),
                        "unknown-heading",
                        "ไม่รู้จักหัวคอลัมน์ “" + heading + "” ดูแม่แบบได้ที่ /api/v1/agencies/import/template",
                        "No column is called “" + heading + "”; see /api/v1/agencies/import/template."));
            } else if (column != null && columns.putIfAbsent(column, at) != null) {
                errors.add(FieldError.cell(
                        table.headingCell(at),
                        "duplicate-heading",
                        "คอลัมน์นี้ซ้ำกับ " + table.headingCell(columns.get(column)),
                        "This column is in " + table.headingCell(columns.get(column)) + " already."));
            }
        }
        if (!columns.containsKey(AgencyColumn.ID)) {
            errors.add(FieldError.cell(
                    table.headingCell(0),
                    "missing-heading",
                    "ไม่มีคอลัมน์รหัสหน่วยงาน (id)",
                    "There is no column of the agencies' ids (id)."));
        }
        if (!errors.isEmpty()) {
            throw Problems.of(
                    ProblemCode.UNREADABLE_TABLE,
                    errors.getFirst().th(),
                    errors.getFirst().en(),
                    errors);
        }
        return columns;
    }

    private static void refuseIfAnyIsRefused(List<AgencyImportRow> rows) {
        List<FieldError> errors = rows.stream()
                .filter(row -> row.outcome() == AgencyImportRow.Outcome.REFUSED)
                .flatMap(row -> row.reasons().stream())
                .limit(MOST_PLACES)
                .map(flaw -> FieldError.cell(flaw.cell(), flaw.code(), flaw.th(), flaw.en()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }
}
