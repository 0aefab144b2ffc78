package th.ita.assessment.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.file.StoredFile;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.DeadlockRetry;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * Writes entries. Each write is one transaction: the agency's row is locked, the precondition is checked, and entry, audit
 * and the pages' revisions change together or not at all.
 */
@ApplicationScoped
class ProgressWriting {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_FILES = 20;

    private final ProgressEntries entries;
    private final ProgressReader reader;
    private final StoredFiles files;
    private final Agencies agencies;
    private final ProgressPages pages;
    private final Subjects subjects;
    private final Audit audit;
    private final Clock clock;

    ProgressWriting(
            ProgressEntries entries,
            ProgressReader reader,
            StoredFiles files,
            Agencies agencies,
            ProgressPages pages,
            Subjects subjects,
            Audit audit,
            Clock clock) {
        this.entries = entries;
        this.reader = reader;
        this.files = files;
        this.agencies = agencies;
        this.pages = pages;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param entry null where it was deleted */
    record Written(Entry entry, String etag) {}

    /** What the books keep of a file: not its bytes. */
    record AuditedFiles(List<String> files) {}

    /** @param precondition is handed the present entity tag, under the lock */
    Written add(AssessmentId id, Entry body, String by, Consumer<String> precondition) {
        return write(id, precondition, set -> {
            EntryContent content = EntryCheck.check(body, null, set, today());
            ProgressEntry entry = new ProgressEntry(id.agencyId(), id.fiscalYear(), content, by, clock.instant());
            entries.edited(id.agencyId(), id.fiscalYear());
            entries.persistAndFlush(entry);
            audit.record("add-progress", target(entry), null, content);
            announce(entry.published(), id);
            return entry;
        });
    }

    Written correct(AssessmentId id, long entryId, Entry body, Consumer<String> precondition) {
        return write(id, precondition, set -> {
            ProgressEntry entry = require(id, entryId);
            EntryContent before = entry.content();
            EntryContent content = EntryCheck.check(body, entry, set, today());
            if (!content.equals(before)) {
                entry.correct(content, clock.instant());
                entries.edited(id.agencyId(), id.fiscalYear());
                audit.record("correct-progress", target(entry), before, content);
                announce(entry.published(), id);
            }
            return entry;
        });
    }

    Written delete(AssessmentId id, long entryId, Consumer<String> precondition) {
        return write(id, precondition, set -> {
            ProgressEntry entry = require(id, entryId);
            entry.requireUnpublished();
            audit.record("delete-progress", target(entry), entry.content(), null);
            entries.delete(entry);
            entries.edited(id.agencyId(), id.fiscalYear());
            return null;
        });
    }

    /** Attaches a file to an entry, or says anew how it is called and who sees it. */
    Written attach(
            AssessmentId id,
            long entryId,
            String name,
            boolean shown,
            StoredFiles.Checked checked,
            Consumer<String> precondition) {
        return write(id, precondition, set -> {
            ProgressEntry entry = require(id, entryId);
            String sha256 = StoredFiles.sha256(checked.bytes());
            long others = entries.of(id.agencyId(), id.fiscalYear()).stream()
                    .flatMap(each -> each.files().stream()
                            .filter(file -> each != entry || !file.sha256().equals(sha256)))
                    .count();
            if (others >= MOST_FILES) {
                throw Problems.of(
                        ProblemCode.CONFLICT,
                        "แนบไฟล์ได้ไม่เกิน " + MOST_FILES + " ไฟล์ต่อชุดมาตรการ",
                        "There may be at most " + MOST_FILES + " files with a set of measures.");
            }
            StoredFile kept = files.keep(checked);
            List<ProgressFile> before = entry.files();
            entry.add(new ProgressFile(name, kept.mediaType(), kept.sha256(), kept.size(), shown), clock.instant());
            changed(id, entry, before);
            return entry;
        });
    }

    Written detach(AssessmentId id, long entryId, String sha256, Consumer<String> precondition) {
        return write(id, precondition, set -> {
            ProgressEntry entry = require(id, entryId);
            List<ProgressFile> before = entry.files();
            if (!entry.remove(sha256, clock.instant())) {
                throw unknownFile();
            }
            changed(id, entry, before);
            return entry;
        });
    }

    private void changed(AssessmentId id, ProgressEntry entry, List<ProgressFile> before) {
        if (before.equals(entry.files())) {
            return;
        }
        entries.edited(id.agencyId(), id.fiscalYear());
        audit.record("put-progress-files", target(entry), audited(before), audited(entry.files()));
        announce(entry.published(), id);
    }

    private static AuditedFiles audited(List<ProgressFile> files) {
        return new AuditedFiles(files.stream()
                .map(file -> file.sha256() + (file.shown() ? " public " : " ") + file.name())
                .toList());
    }

    static ProblemException unknownFile() {
        return Problems.unknown(ProblemCode.UNKNOWN_FILE, "sha256", "ไม่พบไฟล์นี้", "There is no such file.");
    }

    private Written write(
            AssessmentId id, Consumer<String> precondition, Function<MeasuresInForce, ProgressEntry> work) {
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            agencies.requireLocked(id.agencyId());
            MeasuresInForce set = reader.requireInForce(id.agencyId(), id.fiscalYear());
            precondition.accept(etag(id));
            ProgressEntry entry = work.apply(set);
            return new Written(entry == null ? null : Entry.of(entry), etag(id));
        });
    }

    String etag(AssessmentId id) {
        return ProgressBook.etag(
                id.agencyId(),
                id.fiscalYear(),
                entries.book(id.agencyId(), id.fiscalYear()).orElse(null));
    }

    private ProgressEntry require(AssessmentId id, long entryId) {
        return entries.findByIdOptional(entryId)
                .filter(entry -> entry.agencyId() == id.agencyId() && entry.fiscalYear() == id.fiscalYear())
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_ENTRY,
                        "entryId",
                        "ไม่พบรายการความคืบหน้าเลขที่ " + entryId,
                        "There is no progress entry " + entryId + "."));
    }

    private void announce(boolean published, AssessmentId id) {
        if (published) {
            subjects.bump(
                    SubjectKeys.progress(id.agencyId(), id.fiscalYear()),
                    SubjectKeys.measures(id.agencyId(), id.fiscalYear()));
            // What proves the items of the next year shows the states of the measures that answer them.
            pages.bumpPublishedPack(id.agencyId(), id.fiscalYear() + 1);
        }
    }

    private LocalDate today() {
        return ThaiDay.today(clock);
    }

    private static String target(ProgressEntry entry) {
        return "progress/" + entry.agencyId() + "/" + entry.fiscalYear() + "/entries/" + entry.id();
    }
}
