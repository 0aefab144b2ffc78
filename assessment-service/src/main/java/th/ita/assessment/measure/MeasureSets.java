package th.ita.assessment.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.analysis.AnalysisReader;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.CurrentAssessment;
import th.ita.assessment.score.DeadlockRetry;

/**
 * Reads and writes measure sets. Each write is one transaction: the agency's row is locked, the precondition is checked, and
 * version, event and audit entry change together or not at all.
 */
@ApplicationScoped
class MeasureSets {

    static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final MeasureVersions versions;
    private final MeasureEvents events;
    private final EndorsementChains chains;
    private final MeasureTexts texts;
    private final Agencies agencies;
    private final AssessmentReader assessments;
    private final AnalysisReader analyses;
    private final Audit audit;
    private final Clock clock;

    MeasureSets(
            MeasureVersions versions,
            MeasureEvents events,
            EndorsementChains chains,
            MeasureTexts texts,
            Agencies agencies,
            AssessmentReader assessments,
            AnalysisReader analyses,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.events = events;
        this.chains = chains;
        this.texts = texts;
        this.agencies = agencies;
        this.assessments = assessments;
        this.analyses = analyses;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param created whether there was no version before */
    record Written(boolean created, MeasureSet set, String etag) {}

    /** A result and what it says. */
    private record Result(CurrentAssessment current, Analysis analysis) {

        PrintedFacts facts() {
            return PrintedFacts.of(
                    current,
                    analysis.level().current().stream()
                            .map(Analysis.LevelView::code)
                            .toList());
        }
    }

    /** What the books keep of a version. */
    record AuditedState(int version, MeasureState state, int step, String etag, MeasureContent content) {

        static AuditedState of(MeasureVersion version, boolean withContent) {
            return new AuditedState(
                    version.version(),
                    version.state(),
                    version.endorsements().size(),
                    version.etag(),
                    withContent ? version.content() : null);
        }
    }

    /** All that somebody may see, the latest first. */
    List<MeasureVersion> versions(AssessmentId id, Sight sight) {
        List<MeasureVersion> seen = versions.of(id.agencyId(), id.fiscalYear()).stream()
                .filter(sight::reaches)
                .toList();
        if (seen.isEmpty()) {
            throw unknown(id);
        }
        return seen;
    }

    /** One of those. */
    MeasureVersion version(AssessmentId id, int number, Sight sight) {
        return versions(id, sight).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> Problems.unknown(
                        ProblemCode.UNKNOWN_VERSION,
                        "version",
                        "ไม่พบชุดมาตรการฉบับที่ " + number,
                        "There is no version " + number + " of the measures."));
    }

    List<MeasureEvent> events(MeasureVersion version) {
        return events.of(version);
    }

    /** A version as JSON; its coverage is that of the result that it was signed with, else of today's. */
    MeasureSet view(MeasureVersion version) {
        Chain chain = version.state() == MeasureState.DRAFT || version.chain() == null
                ? chain(version.agencyId())
                : version.chain();
        Optional<PrintedFacts> facts = version.state() == MeasureState.DRAFT || version.printed() == null
                ? result(new AssessmentId(version.agencyId(), version.fiscalYear()))
                        .map(Result::facts)
                : Optional.of(version.printed());
        return MeasureSet.of(
                version,
                chain,
                facts.map(known -> Coverage.of(known, version.content())).orElse(null));
    }

    /** What stands against a version on its next step, or on another one. */
    Contradictions check(MeasureVersion version, Contradiction.Stage stage) {
        AssessmentId id = new AssessmentId(version.agencyId(), version.fiscalYear());
        return Contradictions.of(reading(version, requireResult(id)), stage);
    }

    /**
     * Writes the draft, the first one or another one.
     *
     * @param precondition is handed the latest version's entity tag, null if there is none, under the lock
     */
    Written put(AssessmentId id, MeasureSet body, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            MeasureContent content = content(id, requireResult(id), body, latest, by);
            return take(id, latest, content, new Deed(by, clock.instant(), null));
        });
    }

    /** What stands against a set that somebody would like to put; changes nothing. */
    @Transactional
    Contradictions tryOut(AssessmentId id, MeasureSet body, String by, Consumer<String> precondition) {
        Optional<MeasureVersion> latest = latest(id);
        precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
        Result result = requireResult(id);
        MeasureContent content = content(id, result, body, latest, by);
        return Contradictions.of(
                new MeasureReading(
                        id.fiscalYear(),
                        content,
                        null,
                        null,
                        List.of(),
                        result.current().tree(),
                        result.analysis()),
                Contradiction.Stage.SUBMIT);
    }

    /** Writes what the result calls for as the draft. */
    Written draft(AssessmentId id, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            return take(id, latest, proposal(id, requireResult(id)), new Deed(by, clock.instant(), null));
        });
    }

    /** The same without writing it. */
    @Transactional
    MeasureSet tryDraft(AssessmentId id, Consumer<String> precondition) {
        Optional<MeasureVersion> latest = latest(id);
        precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
        Result result = requireResult(id);
        MeasureContent content = proposal(id, result);
        return MeasureSet.proposed(
                id.agencyId(), id.fiscalYear(), content, chain(id.agencyId()), Coverage.of(result.facts(), content));
    }

    Written submit(AssessmentId id, String by, Consumer<String> precondition) {
        return act(id, theLatest(), "submit", by, null, precondition, (version, deed) -> {
            Result result = requireResult(id);
            // What cannot be submitted at all is said before what stands against it.
            MeasureEvent event = version.submit(chain(id.agencyId()), result.facts(), deed);
            refuse(Contradictions.of(reading(version, result), Contradiction.Stage.SUBMIT));
            return event;
        });
    }

    /**
     * @param mayHold whether the caller may sign in a post: theirs on screen, any where they record what was signed on paper
     */
    Written endorse(
            AssessmentId id,
            EndorsementBody body,
            String road,
            Predicate<String> mayHold,
            String by,
            Consumer<String> precondition) {
        return act(id, theLatest(), "endorse", by, null, precondition, (version, deed) -> {
            Endorsement signature = body.signature(version.turn().step(), road, by);
            if (!mayHold.test(signature.post())) {
                throw Problems.of(
                        ProblemCode.FORBIDDEN,
                        "บัญชีของท่านไม่ได้ผูกกับตำแหน่ง " + signature.post(),
                        "Your account is not bound to the post “" + signature.post() + "”.",
                        FieldError.pointer(
                                "/post", "other-post", "ตำแหน่งนี้ไม่ใช่ของท่าน", "This post is not yours."));
            }
            // Read first: reading flushes, and what is approved is never stored without its frozen copy.
            Result result = requireResult(id);
            MeasureEvent event = version.endorse(signature, today(), deed);
            if (version.state() == MeasureState.APPROVED) {
                version.freeze(FrozenSet.of(version, result.current(), result.analysis()));
            }
            return event;
        });
    }

    Written returnToDraft(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return act(id, theLatest(), "return", by, reason, precondition, MeasureVersion::returnToDraft);
    }

    Written register(AssessmentId id, RegistrationBody body, String by, Consumer<String> precondition) {
        return act(id, theLatest(), "register", by, null, precondition, (version, deed) -> {
            body.check(today());
            return version.register(TextCheck.tidy(body.number()), body.date(), deed);
        });
    }

    /** Puts the approved version in force, and the one that was takes its leave. */
    Written publish(AssessmentId id, String by, Consumer<String> precondition) {
        return act(id, theLatest(), "publish", by, null, precondition, (version, deed) -> {
            if (version.state() == MeasureState.APPROVED && version.stale() != null) {
                throw Problems.of(
                        ProblemCode.CONFLICT,
                        "ผลการประเมินเปลี่ยนไปหลังจากเห็นชอบแล้ว โปรดตัดสินใจก่อนว่าจะคงไว้ (keep) หรือทำฉบับใหม่ (new-version)",
                        "The result has changed since it was approved: first decide to keep it, or write a new version.");
            }
            if (version.state() == MeasureState.APPROVED) {
                refuse(Contradictions.of(reading(version, requireResult(id)), Contradiction.Stage.PUBLISH));
                inForce(id).ifPresent(old -> supersede(old, deed));
            }
            return version.publish(deed);
        });
    }

    Written withdraw(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return act(
                id,
                version -> version.state() == MeasureState.PUBLISHED,
                "withdraw",
                by,
                reason,
                precondition,
                MeasureVersion::withdraw);
    }

    Written keep(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return act(
                id,
                version -> version.stale() != null,
                "keep",
                by,
                reason,
                precondition,
                (version, deed) -> version.keep(facts(id), deed));
    }

    /** A draft that says what the latest version says; what is published stays so until the draft is. */
    Written newVersion(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            MeasureVersion old = latest.orElseThrow(() -> unknown(id));
            if (old.state() == MeasureState.DRAFT || old.state().onItsWay()) {
                throw Problems.of(
                        ProblemCode.CONFLICT,
                        "ฉบับที่ " + old.version() + " ยังไม่ได้รับความเห็นชอบครบ แก้ไขด้วย PUT ได้โดยตรง",
                        "Version " + old.version() + " is not approved yet; change it by PUT.");
            }
            return replace(old, old.content(), new Deed(by, clock.instant(), reason));
        });
    }

    /**
     * Holds what was signed against the result of today, in the transaction that changed it. A version on its way goes back
     * to its author; an approved one says what differs.
     */
    void compare(MeasureVersion version) {
        AssessmentId id = new AssessmentId(version.agencyId(), version.fiscalYear());
        PrintedFacts now = facts(id);
        AuditedState before = AuditedState.of(version, false);
        MeasureEvent event;
        if (version.state().onItsWay()) {
            List<Stale.Change> changes = Stale.between(version.printed(), now);
            if (changes.isEmpty()) {
                return;
            }
            event = version.returnToDraft(new Deed(null, clock.instant(), whatChanged(changes)));
        } else {
            event = version.compare(now, new Deed(null, clock.instant(), null));
        }
        if (event != null) {
            note(event, before, version);
        }
    }

    private static String whatChanged(List<Stale.Change> changes) {
        String reason = "ผลการประเมินหรือชื่อหน่วยงานเปลี่ยนไประหว่างการเสนอ: "
                + String.join(
                        "; ",
                        changes.stream()
                                .limit(10)
                                .map(change -> (change.node() == null ? "" : change.node() + " ") + change.what() + " "
                                        + change.before() + " → " + change.after())
                                .toList());
        return reason.length() <= TextCheck.LONGEST_REASON ? reason : reason.substring(0, TextCheck.LONGEST_REASON);
    }

    private Written take(AssessmentId id, Optional<MeasureVersion> latest, MeasureContent content, Deed deed) {
        if (latest.isEmpty()) {
            MeasureVersion first = new MeasureVersion(id.agencyId(), id.fiscalYear(), 1, content, deed.at());
            versions.persistAndFlush(first);
            note(new MeasureEvent(first, "create", deed, null), null, first);
            return new Written(true, view(first), first.etag());
        }
        MeasureVersion version = latest.get();
        boolean open = version.state() == MeasureState.DRAFT || version.state().onItsWay();
        if (!open) {
            throw Problems.of(
                            ProblemCode.CONFLICT,
                            "ฉบับที่ " + version.version() + " อยู่ในสถานะ "
                                    + version.state().code() + " แก้ไขไม่ได้ โปรดเปิดฉบับใหม่ด้วย new-version",
                            "Version " + version.version() + " is "
                                    + version.state().code() + " and never changes; open a new one with new-version.")
                    .header("ETag", version.etag());
        }
        if (content.equals(version.content())) {
            return new Written(false, view(version), version.etag());
        }
        if (version.signedOnce()) {
            return replace(
                    version,
                    content,
                    new Deed(
                            deed.by(),
                            deed.at(),
                            "แก้ไขเนื้อหาหลังลงนาม ลายมือชื่อของฉบับที่ " + version.version() + " เป็นอันยกเลิก"));
        }
        AuditedState before = AuditedState.of(version, true);
        MeasureEvent event = version.write(content, deed);
        events.persist(event);
        versions.flush();
        audit.record("write-measures", target(version), before, AuditedState.of(version, true));
        return new Written(false, view(version), version.etag());
    }

    private Written replace(MeasureVersion old, MeasureContent content, Deed deed) {
        if (old.state() != MeasureState.PUBLISHED
                && old.state() != MeasureState.WITHDRAWN
                && old.state() != MeasureState.SUPERSEDED) {
            supersede(old, deed);
        }
        MeasureVersion next = old.newVersion(old.version() + 1, content, deed.at());
        versions.persistAndFlush(next);
        events.persist(new MeasureEvent(next, "new-version", deed, null));
        audit.record("new-version-measures", target(next), null, AuditedState.of(next, true));
        return new Written(false, view(next), next.etag());
    }

    private void supersede(MeasureVersion old, Deed deed) {
        AuditedState before = AuditedState.of(old, false);
        note(old.supersede(deed), before, old);
    }

    private void note(MeasureEvent event, AuditedState before, MeasureVersion version) {
        events.persist(event);
        // Now, since a unique key lets only one version be open, and one in force.
        versions.flush();
        audit.record(event.event() + "-measures", target(version), before, AuditedState.of(version, before == null));
    }

    /** Does something to the latest version that somebody could mean. */
    private Written act(
            AssessmentId id,
            Predicate<MeasureVersion> meant,
            String operation,
            String by,
            String reason,
            Consumer<String> precondition,
            BiFunction<MeasureVersion, Deed, MeasureEvent> deed) {
        return write(id, latest -> {
            MeasureVersion version = versions.of(id.agencyId(), id.fiscalYear()).stream()
                    .filter(meant)
                    .findFirst()
                    .or(() -> latest)
                    .orElseThrow(() -> unknown(id));
            precondition.accept(version.etag());
            AuditedState before = AuditedState.of(version, false);
            note(deed.apply(version, new Deed(by, clock.instant(), reason)), before, version);
            return new Written(false, view(version), version.etag());
        });
    }

    private Written write(AssessmentId id, Function<Optional<MeasureVersion>, Written> work) {
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            if (!versions.lockAgency(id.agencyId())) {
                agencies.require(id.agencyId());
            }
            return work.apply(latest(id));
        });
    }

    private Optional<MeasureVersion> latest(AssessmentId id) {
        return versions.of(id.agencyId(), id.fiscalYear()).stream().findFirst();
    }

    private Optional<MeasureVersion> inForce(AssessmentId id) {
        return versions.of(id.agencyId(), id.fiscalYear()).stream()
                .filter(version -> version.state() == MeasureState.PUBLISHED)
                .findFirst();
    }

    private static Predicate<MeasureVersion> theLatest() {
        return version -> true;
    }

    private MeasureContent content(
            AssessmentId id, Result result, MeasureSet body, Optional<MeasureVersion> latest, String by) {
        Framework framework = result.current().tree().framework();
        return ContentCheck.check(
                id.agencyId(), framework, body, latest.map(this::view).orElse(null), by, clock.instant());
    }

    private MeasureContent proposal(AssessmentId id, Result result) {
        return new FirstDraft(
                        result.current().head().agency(),
                        result.current().tree(),
                        result.analysis(),
                        chain(id.agencyId()),
                        texts.of(id.agencyId(), result.current().tree().framework()))
                .content();
    }

    private MeasureReading reading(MeasureVersion version, Result result) {
        return new MeasureReading(
                version.fiscalYear(),
                version.content(),
                version.documentNumber(),
                version.documentDate(),
                version.endorsements(),
                result.current().tree(),
                result.analysis());
    }

    private static void refuse(Contradictions check) {
        if (check.blocked()) {
            throw Problems.of(
                    ProblemCode.CONTRADICTED,
                    "มีข้อความที่ขัดกับผลการประเมินหรือยังไม่ครบ ต้องแก้ไขหรือให้เหตุผลก่อน",
                    "Something in the measures contradicts the result or is missing; it has to be mended, or waived with a reason.",
                    check.contradictions().stream()
                            .filter(Contradictions.Item::blocks)
                            .map(item -> FieldError.pointer(item.pointer(), item.rule(), item.th(), item.en()))
                            .toList());
        }
    }

    private Chain chain(long agencyId) {
        return chains.of(agencies.require(agencyId)).chain();
    }

    private Result requireResult(AssessmentId id) {
        CurrentAssessment current = assessments.read(assessments.current(id.agencyId(), id.fiscalYear()));
        return new Result(current, analyses.analyse(current));
    }

    private Optional<Result> result(AssessmentId id) {
        return assessments
                .find(id.agencyId(), id.fiscalYear())
                .filter(head -> head.withdrawal() == null)
                .map(assessments::read)
                .map(current -> new Result(current, analyses.analyse(current)));
    }

    private PrintedFacts facts(AssessmentId id) {
        return result(id)
                .map(Result::facts)
                .orElseGet(() -> PrintedFacts.withoutResult(
                        agencies.require(id.agencyId()).nameTh()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), THAILAND);
    }

    private static String target(MeasureVersion version) {
        return "measures/" + version.agencyId() + "/" + version.fiscalYear() + "/v" + version.version();
    }

    private ProblemException unknown(AssessmentId id) {
        assessments.framework(id.fiscalYear());
        agencies.require(id.agencyId());
        return Problems.unknown(
                ProblemCode.UNKNOWN_MEASURES,
                "fiscalYear",
                "ยังไม่มีชุดมาตรการของหน่วยงาน " + id.agencyId() + " จากผลการประเมินปี " + id.fiscalYear(),
                "There are no measures of agency " + id.agencyId() + " on its result of " + id.fiscalYear() + ".");
    }
}
