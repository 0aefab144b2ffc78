package th.ita.assessment.circulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;
import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.measure.MeasureState;
import th.ita.assessment.measure.MeasuresPublished;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.DeadlockRetry;

/** Begins and ends circulations, and notes who has read. What the books keep has no address and no name in it. */
@ApplicationScoped
class Circulating {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Circulations circulations;
    private final PublishedMeasures measures;
    private final Agencies agencies;
    private final CirculationConfig config;
    private final LetterFiles files;
    private final Event<LetterLoop.LettersWanted> wanted;
    private final Audit audit;
    private final Clock clock;

    Circulating(
            Circulations circulations,
            PublishedMeasures measures,
            Agencies agencies,
            CirculationConfig config,
            LetterFiles files,
            Event<LetterLoop.LettersWanted> wanted,
            Audit audit,
            Clock clock) {
        this.circulations = circulations;
        this.measures = measures;
        this.agencies = agencies;
        this.config = config;
        this.files = files;
        this.wanted = wanted;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the books keep. */
    record Audited(int version, int recipients, Circulation.End ended) {}

    /** The same of links that still worked after all had acknowledged. */
    record AuditedLinks(int links) {}

    /** The same of a letter that was read: which one it is says the target, and nothing says whose. */
    record AuditedReading(int version) {}

    /** @param precondition is handed the list's present entity tag, under the lock */
    CirculationView begin(AssessmentId id, CirculationBody body, String by, Consumer<String> precondition) {
        CirculationBody checked = body.check();
        return DeadlockRetry.inTransaction(LONGEST, () -> {
            agencies.requireLocked(id.agencyId());
            PublishedVersion inForce = measures.of(id.agencyId(), id.fiscalYear()).stream()
                    .filter(PublishedVersion::inForce)
                    .findFirst()
                    .orElseThrow(() -> Problems.unknown(
                            ProblemCode.UNKNOWN_MEASURES,
                            "fiscalYear",
                            "ไม่มีมาตรการที่เผยแพร่และใช้อยู่ จึงยังแจ้งเวียนไม่ได้",
                            "No measures are published and in force, so nothing can be circulated."));
            precondition.accept(etag(id));
            Instant now = clock.instant();
            Circulation circulation = new Circulation(
                    id.agencyId(),
                    id.fiscalYear(),
                    inForce.version(),
                    checked.message(),
                    by,
                    now,
                    ThaiDay.later(now, config.lasting()));
            circulations.persist(circulation);
            checked.recipients()
                    .forEach(recipient -> circulations.persist(new Letter(circulation.id(), recipient, now)));
            audit.record(
                    "circulate-measures",
                    target(circulation),
                    null,
                    new Audited(inForce.version(), checked.recipients().size(), null));
            wanted.fire(new LetterLoop.LettersWanted());
            return CirculationView.of(circulation, circulations.letters(circulation.id()));
        });
    }

    /** Ends it early: what was not sent is not sent any more, addresses and links are deleted. */
    void stop(AssessmentId id, long circulationId, Consumer<String> precondition) {
        DeadlockRetry.inTransaction(LONGEST, () -> {
            agencies.requireLocked(id.agencyId());
            // Locked by its number, whoever's it is: read before that it could have ended in between.
            Circulation circulation = require(id, circulationId, Optional.ofNullable(circulations.lock(circulationId)));
            precondition.accept(etag(id));
            int links = circulations.forgetLinks(circulation.id());
            if (circulation.ended() == null) {
                end(circulation, Circulation.End.STOPPED);
            } else if (links > 0) {
                audit.record("delete-circulation-links", target(circulation), new AuditedLinks(links), null);
            }
            return null;
        });
        files.delete(circulationId);
    }

    /** Nobody is asked any more to read measures that were withdrawn. */
    void measuresWithdrawn(@Observes MeasuresPublished changed) {
        if (changed.status() != MeasureState.WITHDRAWN) {
            return;
        }
        for (long id : circulations.running(changed.agencyId(), changed.fiscalYear(), changed.version())) {
            Circulation circulation = circulations.lock(id);
            if (circulation.ended() == null) {
                end(circulation, Circulation.End.STOPPED);
                circulations.forgetLinks(id);
            }
        }
    }

    /** What a link leads to. */
    record Acknowledgement(Letter letter, Circulation circulation) {}

    /** Empty when it leads nowhere, or not any more. */
    Optional<Acknowledgement> find(String token) {
        return QuarkusTransaction.requiringNew().call(() -> circulations
                .byToken(token)
                .map(letter -> new Acknowledgement(
                        letter, circulations.find(letter.circulationId()).orElseThrow())));
    }

    /** Notes that the letter's addressee has read; the first time counts. */
    Acknowledgement acknowledge(Acknowledgement known) {
        Acknowledgement now = DeadlockRetry.inTransaction(LONGEST, () -> {
            // The circulation first, as whoever ends it does: of two that are the last, one sees the other.
            Circulation circulation = circulations.lock(known.circulation().id());
            Letter letter = circulations.lockLetter(known.letter().id());
            if (letter.acknowledgedAt() == null) {
                letter.acknowledge(clock.instant());
                audit.record(
                        "acknowledge-measures",
                        target(circulation) + "/letters/" + letter.id(),
                        null,
                        new AuditedReading(circulation.version()));
                boolean all = circulations.lockLetters(circulation.id()).stream()
                        .allMatch(each -> each.acknowledgedAt() != null);
                if (all && circulation.ended() == null) {
                    end(circulation, Circulation.End.ALL_ACKNOWLEDGED);
                }
            }
            return new Acknowledgement(letter, circulation);
        });
        if (now.circulation().ended() != null && known.circulation().ended() == null) {
            files.delete(now.circulation().id());
        }
        return now;
    }

    /** Those whose time is over: addresses and links are deleted. */
    void endThoseThatAreOver() {
        List<Long> over = QuarkusTransaction.requiringNew().call(() -> circulations.over(clock.instant()));
        for (long id : over) {
            DeadlockRetry.inTransaction(LONGEST, () -> {
                Circulation circulation = circulations.lock(id);
                if (circulation.ended() == null) {
                    end(circulation, Circulation.End.TIME);
                }
                circulations.forgetLinks(id);
                return null;
            });
            files.delete(id);
        }
    }

    /**
     * Deletes letters that still lie on this machine as files although their circulation has ended: on another replica, while
     * the letter was being written, or just before the process died.
     */
    void deleteFilesOfThoseThatHaveEnded() {
        Set<Long> kept = files.circulations();
        if (!kept.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .call(() -> circulations.ended(kept))
                    .forEach(files::delete);
        }
    }

    private void end(Circulation circulation, Circulation.End why) {
        circulation.end(why, clock.instant());
        List<Letter> letters = circulations.lockLetters(circulation.id());
        letters.forEach(Letter::forgetAddress);
        audit.record(
                "end-circulation", target(circulation), null, new Audited(circulation.version(), letters.size(), why));
    }

    /** @throws th.ita.assessment.http.ProblemException 404 also when it is another agency's or another year's */
    Circulation require(AssessmentId id, long circulationId) {
        return require(id, circulationId, circulations.find(circulationId));
    }

    private static Circulation require(AssessmentId id, long circulationId, Optional<Circulation> known) {
        return known.filter(found -> found.agencyId() == id.agencyId() && found.fiscalYear() == id.fiscalYear())
                .orElseThrow(() -> unknown(String.valueOf(circulationId)));
    }

    static RuntimeException unknown(String circulationId) {
        return Problems.unknown(
                ProblemCode.UNKNOWN_CIRCULATION,
                "circulationId",
                "ไม่พบการแจ้งเวียนเลขที่ " + circulationId,
                "There is no circulation " + circulationId + ".");
    }

    /** Of the list of circulations of a set: changes when one begins or ends. */
    String etag(AssessmentId id) {
        List<Circulation> all = circulations.of(id.agencyId(), id.fiscalYear());
        long ended = all.stream().filter(one -> one.ended() != null).count();
        return ETags.strong("circulations", id.agencyId(), id.fiscalYear(), all.size(), ended);
    }

    private static String target(Circulation circulation) {
        return "measures/" + circulation.agencyId() + "/" + circulation.fiscalYear() + "/circulations/"
                + circulation.id();
    }
}
