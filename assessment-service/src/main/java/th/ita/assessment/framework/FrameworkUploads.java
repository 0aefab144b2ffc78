package th.ita.assessment.framework;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** Takes corrected frameworks from administrators; each becomes a version that is used from then on. */
@ApplicationScoped
class FrameworkUploads {

    /** Nobody mends more at once; the rest shows when these are mended. */
    private static final int MOST_FAULTS = 100;

    private final RecordedFrameworks recorded;
    private final FrameworkVersions versions;
    private final Event<FrameworkUploaded> uploaded;
    private final Clock clock;

    FrameworkUploads(
            RecordedFrameworks recorded, FrameworkVersions versions, Event<FrameworkUploaded> uploaded, Clock clock) {
        this.recorded = recorded;
        this.versions = versions;
        this.uploaded = uploaded;
        this.clock = clock;
    }

    /**
     * What an upload did or would do.
     *
     * @param before null for a year that had none
     */
    record Outcome(Framework before, Framework after) {

        boolean unchanged() {
            return after.equals(before);
        }
    }

    /**
     * Checks a framework and, unless it is only tried, uses it from now on. The same content as the version in use changes
     * nothing.
     *
     * @param body UTF-8, YAML or JSON
     * @param precondition is handed the version in use, null if there is none, while nobody else can change it
     * @throws ProblemException 400 where it cannot be read, 422 where it cannot be true, with the path of each key
     */
    @Transactional
    Outcome put(
            int fiscalYear, byte[] body, boolean json, boolean dryRun, String by, Consumer<Framework> precondition) {
        int count = dryRun ? 0 : versions.lockedCount(fiscalYear);
        Framework before = Optional.ofNullable(versions.inUse().get(fiscalYear))
                .flatMap(version -> recorded.find(fiscalYear, version))
                .orElse(null);
        precondition.accept(before);
        String text = text(body);
        Outcome outcome = new Outcome(before, read(text, json));
        require(fiscalYear, outcome);
        if (!dryRun && !outcome.unchanged()) {
            versions.persist(new FrameworkVersion(
                    fiscalYear,
                    outcome.after().version(),
                    count + 1,
                    FrameworkVersion.UPLOAD,
                    json ? FrameworkReader.toYaml(text) : text,
                    by,
                    clock.instant()));
            versions.flush();
            uploaded.fire(new FrameworkUploaded(before == null ? null : before.version(), outcome.after()));
            recorded.forget();
        }
        return outcome;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problems.malformed(
                    FieldError.pointer("", "encoding", "ไฟล์ต้องเป็น UTF-8", "The file must be UTF-8."));
        }
    }

    private static Framework read(String text, boolean json) {
        try {
            return FrameworkReader.readUpload(text, json);
        } catch (FrameworkFileException e) {
            List<FieldError> errors = e.faults().stream()
                    .limit(MOST_FAULTS)
                    .map(fault -> FieldError.pointer(
                            fault.pointer(),
                            "framework",
                            named(fault.path(), fault.th()),
                            named(fault.path(), fault.en())))
                    .toList();
            if (e.malformed()) {
                throw Problems.malformed(errors.getFirst());
            }
            throw Problems.invalid(errors);
        }
    }

    private static String named(String path, String reason) {
        return path.isEmpty() ? reason : path + ": " + reason;
    }

    private void require(int fiscalYear, Outcome outcome) {
        Framework framework = outcome.after();
        if (framework.fiscalYear() != fiscalYear) {
            throw Problems.invalid(List.of(FieldError.pointer(
                    "/fiscalYear",
                    "other-year",
                    "เป็นกรอบของปี " + framework.fiscalYear() + " แต่ส่งมาที่ปี " + fiscalYear,
                    "It is the framework of " + framework.fiscalYear() + ", sent to " + fiscalYear + ".")));
        }
        if (!outcome.unchanged()
                && versions.find(fiscalYear, framework.version()).isPresent()) {
            String next = fiscalYear + "." + free(fiscalYear);
            throw Problems.of(
                    ProblemCode.INVALID,
                    "เลขฉบับ " + framework.version() + " ใช้ไปแล้วกับเนื้อหาอื่น ให้ใช้ " + next,
                    "Version " + framework.version() + " was given to another content already; use " + next + ".",
                    FieldError.pointer(
                            "/version",
                            "version-taken",
                            "เลขฉบับ " + framework.version() + " ใช้ไปแล้วกับเนื้อหาอื่น ให้ใช้ " + next,
                            "Version " + framework.version() + " was given to another content already; use " + next
                                    + "."));
        }
    }

    private int free(int fiscalYear) {
        return versions.ofYear(fiscalYear).stream()
                        .map(entry -> entry.version().substring(entry.version().indexOf('.') + 1))
                        .mapToInt(edition -> Integer.parseInt(edition.substring(0, Math.min(edition.length(), 9))))
                        .max()
                        .orElse(0)
                + 1;
    }
}
