package th.ita.assessment.measure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.DeadlockRetry;

/**
 * Writes measure sets. Each write is one transaction: the agency's row is locked, the precondition is checked, and
 * version, event and audit entry change together or not at all.
 */
@ApplicationScoped
class MeasureSets {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final MeasureVersions versions;
    private final MeasureBooks books;
    private final MeasureSetReader reader;
    private final MeasureDrafts drafts;
    private final Agencies agencies;
    private final Verifications verifications;
    private final Clock clock;

    MeasureSets(
            MeasureVersions versions,
            MeasureBooks books,
            MeasureSetReader reader,
            MeasureDrafts drafts,
            Agencies agencies,
            Verifications verifications,
            Clock clock) {
        this.versions = versions;
        this.books = books;
        this.reader = reader;
        this.drafts = drafts;
        this.agencies = agencies;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** @param created whether there was no version before */
    record Written(boolean created, MeasureSet set, String etag) {}

    /**
     * Writes the draft, the first one or another one; or nothing but why warnings are left as they are, which nobody signs and
     * no document prints.
     *
     * @param precondition is handed the latest version's entity tag, null if there is none, under the lock
     */
    Written put(AssessmentId id, MeasureSet body, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            Deed deed = new Deed(by, clock.instant(), null);
            Framework framework =
                    latest.isEmpty() ? reader.requireResult(id).current().tree().framework() : reader.framework(id);
            MeasureContent content = drafts.content(id, framework, body, latest, by);
            if (latest.isPresent() && latest.get().differsInWaivers(content)) {
                return waive(latest.get(), content.waivers(), deed);
            }
            reader.requireResult(id);
            return take(id, latest, content, deed);
        });
    }

    /** Writes what the result calls for as the draft. */
    Written draft(AssessmentId id, String by, Consumer<String> precondition) {
        return write(id, latest -> {
            precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
            return take(
                    id,
                    latest,
                    drafts.proposal(id, reader.requireResult(id), latest),
                    new Deed(by, clock.instant(), null));
        });
    }

    Written submit(AssessmentId id, String by, Consumer<String> precondition) {
        return act(id, theLatest(), by, null, precondition, (version, deed) -> {
            MeasureResult result = reader.requireResult(id);
            // What cannot be submitted at all is said before what stands against it.
            MeasureEvent event = version.submit(reader.chain(id.agencyId()), result.facts(), deed);
            Contradictions.of(result.beside(version), Contradiction.Stage.SUBMIT)
                    .refuseIfBlocked();
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
        return act(id, theLatest(), by, null, precondition, (version, deed) -> {
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
            MeasureEvent event = version.endorse(signature, ThaiDay.today(clock), deed);
            if (version.state() == MeasureState.APPROVED) {
                version.freeze(
                        FrozenSet.of(version, version.chain(), result.current(), result.analysis(), verification),
                        verification.code());
            }
            return event;
        });
    }

    Written returnToDraft(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return act(id, theLatest(), by, reason, precondition, MeasureVersion::returnToDraft);
    }

    Written register(AssessmentId id, RegistrationBody body, String by, Consumer<String> precondition) {
        return act(id, theLatest(), by, null, precondition, (version, deed) -> {
            body.check(ThaiDay.today(clock));
            return version.register(TextCheck.tidy(body.number()), body.date(), deed);
        });
    }

    /** Puts the approved version in force, and the one that was takes its leave. */
    Written publish(AssessmentId id, String by, Consumer<String> precondition) {
        return act(id, theLatest(), by, null, precondition, (version, deed) -> {
            if (version.state() == MeasureState.APPROVED && version.stale() != null) {
                throw Problems.of(
                        ProblemCode.CONFLICT,
                        "ผลการประเมินเปลี่ยนไปหลังจากเห็นชอบแล้ว โปรดตัดสินใจก่อนว่าจะคงไว้ (keep) หรือทำฉบับใหม่ (new-version)",
                        "The result has changed since it was approved: first decide to keep it, or write a new version.");
            }
            if (version.state() == MeasureState.APPROVED) {
                reader.check(version, Contradiction.Stage.PUBLISH).refuseIfBlocked();
                versions.inForce(id.agencyId(), id.fiscalYear())
                        .ifPresent(old -> supersede(old, version.version(), deed));
            }
            return version.publish(deed);
        });
    }

    Written withdraw(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return act(
                id,
                version -> version.state() == MeasureState.PUBLISHED,
                by,
                reason,
                precondition,
                MeasureVersion::withdraw);
    }

    Written keep(AssessmentId id, String reason, String by, Consumer<String> precondition) {
        return act(
                id,
                version -> version.stale() != null,
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

    private Written take(AssessmentId id, Optional<MeasureVersion> latest, MeasureContent content, Deed deed) {
        if (latest.isEmpty()) {
            MeasureVersion first = new MeasureVersion(id.agencyId(), id.fiscalYear(), 1, content, deed.at());
            versions.persistAndFlush(first);
            books.note(new MeasureEvent(first, "create", deed, null), first, null, AuditedState.of(first, true));
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
        books.note(version.write(content, deed), version, before, AuditedState.of(version, true));
        return new Written(false, reader.view(version), version.etag());
    }

    private Written waive(MeasureVersion version, List<Waiver> waivers, Deed deed) {
        var before = new MeasureVersion.Waived(version.content().waivers());
        books.note(version.waive(waivers, deed), version, before, new MeasureVersion.Waived(waivers));
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
        books.note(new MeasureEvent(next, "new-version", deed, null), next, null, AuditedState.of(next, true));
        return new Written(false, reader.view(next), next.etag());
    }

    private void supersede(MeasureVersion old, int by, Deed deed) {
        AuditedState before = AuditedState.of(old, false);
        books.note(old.supersede(by, deed), old, before, AuditedState.of(old, false));
    }

    /** Does something to the latest version that somebody could mean, and says what happened. */
    Written act(
            AssessmentId id,
            Predicate<MeasureVersion> meant,
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
            MeasureEvent event = deed.apply(version, new Deed(by, clock.instant(), reason));
            books.note(event, version, before, AuditedState.of(version, false));
            return new Written(false, reader.view(version), version.etag());
        });
    }

    private Written write(AssessmentId id, Function<Optional<MeasureVersion>, Written> work) {
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            agencies.requireLocked(id.agencyId());
            return work.apply(reader.latest(id));
        });
    }

    static Predicate<MeasureVersion> theLatest() {
        return version -> true;
    }
}
