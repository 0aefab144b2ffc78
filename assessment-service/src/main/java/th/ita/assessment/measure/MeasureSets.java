package th.ita.assessment.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.DeadlockRetry;

/**
 * Writes measure sets. Each write is one transaction: the agency's row is locked, the precondition is checked, and
 * version, event and audit entry change together or not at all.
 */
@ApplicationScoped
class MeasureSets {

    static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What the public sees when it happens to a version that was published. */
    private static final Set<String> PUBLIC = Set.of("publish", "supersede", "withdraw");

    private final MeasureVersions versions;
    private final MeasureEvents events;
    private final MeasureSetReader reader;
    private final MeasureDrafts drafts;
    private final Agencies agencies;
    private final Verifications verifications;
    private final Event<MeasuresPublished> published;
    private final Audit audit;
    private final Clock clock;

    MeasureSets(
            MeasureVersions versions,
            MeasureEvents events,
            MeasureSetReader reader,
            MeasureDrafts drafts,
            Agencies agencies,
            Verifications verifications,
            Event<MeasuresPublished> published,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.events = events;
        this.reader = reader;
        this.drafts = drafts;
        this.agencies = agencies;
        this.verifications = verifications;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param created whether there was no version before */
    record Written(boolean created, MeasureSet set, String etag) {}

    /**
     * Writes the draft, the first one or another one.
     *
     * @param precondition is handed the latest version's entity tag, null if there is none, under the lock
     */
    Written put(AssessmentId id, MeasureSet body, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            MeasureContent content = drafts.content(id, reader.requireResult(id), body, latest, by);
            return take(id, latest, content, new Deed(by, clock.instant(), null));
        });
    }

    /** Writes what the result calls for as the draft. */
    Written draft(AssessmentId id, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            return take(id, latest, drafts.proposal(id, reader.requireResult(id)), new Deed(by, clock.instant(), null));
        });
    }

    Written submit(AssessmentId id, String by, Consumer<String> precondition) {
        return act(id, theLatest(), "submit", by, null, precondition, (version, deed) -> {
            MeasureResult result = reader.requireResult(id);
            // What cannot be submitted at all is said before what stands against it.
            MeasureEvent event = version.submit(reader.chain(id.agencyId()), result.facts(), deed);
            refuse(Contradictions.of(result.beside(version), Contradiction.Stage.SUBMIT));
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
            MeasureResult result = reader.requireResult(id);
            Verification verification = verifications.give();
            MeasureEvent event = version.endorse(signature, today(), deed);
            if (version.state() == MeasureState.APPROVED) {
                version.freeze(
                        FrozenSet.of(version, version.chain(), result.current(), result.analysis(), verification),
                        verification.code());
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
                refuse(Contradictions.of(reader.requireResult(id).beside(version), Contradiction.Stage.PUBLISH));
                inForce(id).ifPresent(old -> supersede(old, version.version(), deed));
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
                (version, deed) -> version.keep(reader.facts(id), deed));
    }

    /** A draft that says what the latest version says; what is published stays so until the draft is. */
    Written newVersion(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            MeasureVersion old = latest.orElseThrow(() -> reader.unknown(id));
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
        PrintedFacts now = reader.facts(id);
        AuditedState before = AuditedState.of(version, false);
        MeasureEvent event;
        if (version.state().onItsWay()) {
            List<Stale.Change> changes = Stale.between(version.printed(), now);
            if (changes.isEmpty()) {
                return;
            }
            event = version.returnToDraft(new Deed(null, clock.instant(), Stale.reason(changes)));
        } else {
            event = version.compare(now, new Deed(null, clock.instant(), null));
        }
        if (event != null) {
            note(event, before, version);
        }
    }

    private Written take(AssessmentId id, Optional<MeasureVersion> latest, MeasureContent content, Deed deed) {
        if (latest.isEmpty()) {
            MeasureVersion first = new MeasureVersion(id.agencyId(), id.fiscalYear(), 1, content, deed.at());
            versions.persistAndFlush(first);
            note(new MeasureEvent(first, "create", deed, null), null, first);
            return new Written(true, reader.view(first), first.etag());
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
            return new Written(false, reader.view(version), version.etag());
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
        return new Written(false, reader.view(version), version.etag());
    }

    private Written replace(MeasureVersion old, MeasureContent content, Deed deed) {
        if (old.state() != MeasureState.PUBLISHED
                && old.state() != MeasureState.WITHDRAWN
                && old.state() != MeasureState.SUPERSEDED) {
            supersede(old, old.version() + 1, deed);
        }
        MeasureVersion next = old.newVersion(old.version() + 1, content, deed.at());
        versions.persistAndFlush(next);
        events.persist(new MeasureEvent(next, "new-version", deed, null));
        audit.record("new-version-measures", target(next), null, AuditedState.of(next, true));
        return new Written(false, reader.view(next), next.etag());
    }

    private void supersede(MeasureVersion old, int by, Deed deed) {
        AuditedState before = AuditedState.of(old, false);
        note(old.supersede(by, deed), before, old);
    }

    private void note(MeasureEvent event, AuditedState before, MeasureVersion version) {
        events.persist(event);
        // Now, since a unique key lets only one version be open, and one in force.
        versions.flush();
        audit.record(event.event() + "-measures", target(version), before, AuditedState.of(version, before == null));
        if (PUBLIC.contains(event.event()) && version.publishedAt() != null) {
            published.fire(new MeasuresPublished(
                    version.agencyId(), version.fiscalYear(), version.version(), version.state()));
        }
    }

    /** Does something to the latest version that somebody could mean, and says what happened. */
    Written act(
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
                    .orElseThrow(() -> reader.unknown(id));
            precondition.accept(version.etag());
            AuditedState before = AuditedState.of(version, false);
            note(deed.apply(version, new Deed(by, clock.instant(), reason)), before, version);
            return new Written(false, reader.view(version), version.etag());
        });
    }

    private Written write(AssessmentId id, Function<Optional<MeasureVersion>, Written> work) {
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            if (!versions.lockAgency(id.agencyId())) {
                agencies.require(id.agencyId());
            }
            return work.apply(reader.latest(id));
        });
    }

    private Optional<MeasureVersion> inForce(AssessmentId id) {
        return versions.of(id.agencyId(), id.fiscalYear()).stream()
                .filter(version -> version.state() == MeasureState.PUBLISHED)
                .findFirst();
    }

    static Predicate<MeasureVersion> theLatest() {
        return version -> true;
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), THAILAND);
    }

    private static String target(MeasureVersion version) {
        return "measures/" + version.agencyId() + "/" + version.fiscalYear() + "/v" + version.version();
    }
}
