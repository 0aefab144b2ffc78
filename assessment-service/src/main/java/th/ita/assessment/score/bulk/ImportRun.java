package th.ita.assessment.score.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentState;
import th.ita.assessment.score.DeadlockRetry;
import th.ita.assessment.score.SheetBatch;
import th.ita.assessment.score.SheetCheck;
import th.ita.assessment.table.Table;
import th.ita.assessment.table.TableLimits;
import th.ita.assessment.table.TableRefused;
import th.ita.assessment.table.Tables;

/**
 * One import, from the file to the database: reads and sorts the rows, says what becomes of each, compares the digest, and
 * writes what it has planned. Up to the writing it locks nothing and changes nothing; a trial is the same without its end.
 */
final class ImportRun {

    /** So much of a file's rows is sorted in memory. */
    private static final long SORTED_IN_MEMORY = 24L << 20;

    /** Rows of one agency's year that are looked at together; none that could be imported has more. */
    private static final int MOST_ROWS = SheetCheck.MOST_ENTRIES + 1;

    private final String id;
    private final ImportOrder order;
    private final Spool.Received file;
    private final Path folder;
    private final ImportConfig config;
    private final Frameworks frameworks;
    private final SheetBatch sheets;
    private final ImportJobs jobs;
    private final ImportReports.Writing report;
    private final Audit audit;
    private final ImportCounter counter = new ImportCounter();
    private final DataDigest digest;

    ImportRun(
            String id,
            ImportOrder order,
            Spool.Received file,
            Path folder,
            ImportConfig config,
            Frameworks frameworks,
            SheetBatch sheets,
            ImportJobs jobs,
            ImportReports reports,
            Audit audit) {
        this.id = id;
        this.order = order;
        this.file = file;
        this.folder = folder;
        this.config = config;
        this.frameworks = frameworks;
        this.sheets = sheets;
        this.jobs = jobs;
        this.report = reports.write(id);
        this.audit = audit;
        this.digest = new DataDigest(order.wholeSheets());
    }

    String id() {
        return id;
    }

    ImportCounter counter() {
        return counter;
    }

    /** Works through it; says how it ended and, unless it was done, why. */
    void run() {
        try (RowSort sort = new RowSort(folder, SORTED_IN_MEMORY);
                Plan plan = new Plan(folder)) {
            readAndSort(sort);
            check(sort.rows(), plan);
            plan.complete();
            report.flush();
            jobs.digest(id, digest.value());
            if (order.dryRun()) {
                finish(ImportState.DONE, null);
                return;
            }
            // Where nothing would change nothing can be overwritten: repeating an import is harmless, with the digest
            // it had.
            boolean idle = plan.size() == 0 && counter.rowsRefused() == 0;
            Flaw against = idle ? null : precondition();
            if (against == null && order.mode() == ImportMode.ALL_OR_NOTHING && counter.rowsRefused() > 0) {
                against = ImportFlaws.rowsRefused(counter.rowsRefused());
            }
            if (against != null) {
                finish(ImportState.REFUSED, against);
            } else if (order.mode() == ImportMode.ALL_OR_NOTHING) {
                writeAtOnce(plan);
            } else {
                writeRowByRow(plan);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefused e) {
            finish(ImportState.REFUSED, e.flaw());
        } catch (TableRefused e) {
            finish(ImportState.REFUSED, FileRefused.of(e).flaw());
        }
    }

    private void finish(ImportState state, Flaw problem) {
        counter.tell();
        jobs.renew(id, counter.counts(), config.lease());
        jobs.end(id, state, problem);
    }

    private void readAndSort(RowSort sort) throws IOException {
        TableLimits limits = TableLimits.of(config.maxSize().asLongValue(), config.maxRows());
        try (InputStream body = Files.newInputStream(file.file());
                Table table = Tables.open(body, order.format(), limits)) {
            Columns columns = Columns.of(table.headings(), table::headingCell, frameworks.all());
            jobs.shape(id, columns.shape());
            RowReader reader = new RowReader(columns, table::headingCell);
            while (table.hasNext()) {
                Optional<RowReader.Read> read = reader.read(table.next());
                if (read.isPresent()) {
                    counter.rowRead();
                    if (read.get().row() != null) {
                        sort.add(read.get().row());
                    } else {
                        tell(read.get().refused());
                    }
                }
            }
        }
    }

    private void check(Iterator<GivenRow> rows, Plan plan) throws IOException {
        List<List<GivenRow>> groups = new ArrayList<>();
        GivenRow ahead = rows.hasNext() ? rows.next() : null;
        while (ahead != null) {
            counter.goOn();
            List<GivenRow> group = new ArrayList<>();
            AssessmentId id = ahead.id();
            while (ahead != null && ahead.id().equals(id)) {
                if (group.size() < MOST_ROWS) {
                    group.add(ahead);
                } else {
                    tell(RowReport.refused(ahead, List.of(ImportFlaws.tooManyRows())));
                }
                ahead = rows.hasNext() ? rows.next() : null;
            }
            groups.add(group);
            if (groups.size() == config.batch() || ahead == null) {
                check(groups, plan);
                groups.clear();
            }
        }
    }

    private void check(List<List<GivenRow>> groups, Plan plan) throws IOException {
        List<AssessmentId> ids =
                groups.stream().map(group -> group.getFirst().id()).toList();
        List<SheetBatch.Known> known = QuarkusTransaction.requiringNew().call(() -> sheets.read(ids));
        for (int i = 0; i < groups.size(); i++) {
            List<GivenRow> group = groups.get(i);
            Optional<Framework> framework = frameworks.find(ids.get(i).fiscalYear());
            digest.add(known.get(i), framework);
            Merge.Result result = merge(group, known.get(i), framework);
            result.reports().forEach(this::tell);
            if (result.refused()) {
                counter.sheetRefused();
            } else if (result.sheet() == null) {
                counter.sheetUnchanged();
            } else {
                counter.sheetChanged();
                plan.add(new SheetBatch.Given(ids.get(i), known.get(i).version(), sheets.text(result.sheet())));
            }
        }
    }

    private Merge.Result merge(List<GivenRow> group, SheetBatch.Known known, Optional<Framework> framework) {
        if (framework.isEmpty()) {
            return Merge.refused(group, ImportFlaws.unknownYear(known.id().fiscalYear()));
        }
        if (!known.registered()) {
            return Merge.refused(group, ImportFlaws.unregistered(known.id().agencyId()));
        }
        if (known.state() == AssessmentState.WITHDRAWN) {
            return Merge.refused(group, ImportFlaws.withdrawn());
        }
        if (group.size() == MOST_ROWS) {
            return Merge.refused(group, ImportFlaws.tooManyRows());
        }
        return Merge.of(framework.get(), known.sheet(), order.wholeSheets(), group);
    }

    private void tell(RowReport row) {
        counter.row(row.outcome());
        report.add(row);
    }

    private Flaw precondition() {
        String wanted = order.precondition();
        String now = file.digest() + "-" + digest.value();
        if (wanted.equals("*") || wanted.contains('"' + now + '"')) {
            return null;
        }
        return wanted.contains('"' + file.digest() + "-") ? ImportFlaws.dataMoved(now) : ImportFlaws.fileMoved(now);
    }

    /** One transaction for everything: it locks all agencies first, in their order, and writes what was planned. */
    private void writeAtOnce(Plan plan) {
        List<AssessmentId> moved = transaction(() -> {
            counter.nothingWritten();
            List<Long> agencies = new ArrayList<>();
            plan.read(
                    config.batch(),
                    some -> some.forEach(one -> agencies.add(one.id().agencyId())));
            sheets.lock(agencies);
            List<AssessmentId> found = new ArrayList<>();
            plan.read(config.batch(), some -> {
                counter.goOn();
                found.addAll(sheets.write(some, author()));
                counter.sheetsWritten(some.size());
            });
            counter.goOn();
            if (found.isEmpty()) {
                ended(plan.size());
                hold(jobs.wrote(id, plan.size()) && jobs.end(id, ImportState.DONE, null));
            } else {
                QuarkusTransaction.setRollbackOnly();
            }
            return found;
        });
        if (!moved.isEmpty()) {
            counter.nothingWritten();
            finish(ImportState.REFUSED, ImportFlaws.moved(moved.getFirst()));
        }
    }

    /** One transaction for so many agencies: each is written whole or not at all. */
    private void writeRowByRow(Plan plan) throws IOException {
        plan.read(config.batch(), some -> {
            counter.goOn();
            List<AssessmentId> moved = transaction(() -> {
                sheets.lock(some.stream().map(one -> one.id().agencyId()).toList());
                List<AssessmentId> found = sheets.write(some, author());
                hold(jobs.wrote(id, some.size() - found.size()));
                return found;
            });
            counter.sheetsWritten(some.size() - moved.size());
            moved.forEach(this::tellMoved);
        });
        report.flush();
        transaction(() -> {
            ended(counter.counts().sheetsWritten());
            hold(jobs.end(id, ImportState.DONE, null));
            return List.of();
        });
    }

    /** Somebody changed it between the check and the writing: told once for the agency's year, in a line of its own. */
    private void tellMoved(AssessmentId moved) {
        report.add(RowReport.refused(0, moved.agencyId(), moved.fiscalYear(), List.of(ImportFlaws.moved(moved))));
        counter.sheetMoved();
    }

    /** The last step of the transaction with which the job ends: its figures are told, and the import is written down. */
    private void ended(int written) {
        // Told outside of it, so that whoever sees the end sees all figures.
        QuarkusTransaction.suspendingExisting().run(() -> {
            counter.tell();
            jobs.renew(id, counter.counts(), config.lease());
        });
        if (written > 0) {
            audit.recordAll(
                    order.account(),
                    order.remote(),
                    List.of(new Audit.Change(
                            "import-scores",
                            "import/" + id,
                            null,
                            new Summary(file.digest(), order.mode(), order.wholeSheets(), order.note(), written))));
        }
    }

    /** What the books keep of an import, beside each sheet that it gave. */
    record Summary(String file, ImportMode mode, boolean replace, String note, int sheetsWritten) {}

    private static void hold(boolean running) {
        if (!running) {
            throw new ImportStopped(ImportState.INTERRUPTED);
        }
    }

    private SheetBatch.Author author() {
        return new SheetBatch.Author(order.account(), order.remote(), order.note());
    }

    private List<AssessmentId> transaction(Supplier<List<AssessmentId>> writing) {
        return DeadlockRetry.inTransaction(config.longestTransaction(), writing);
    }
}
