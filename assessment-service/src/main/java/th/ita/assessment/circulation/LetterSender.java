package th.ita.assessment.circulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.subject.SubjectKeys;

/**
 * Works off letters, one after the other: claims one so that no other replica takes it, hands it over, and notes what came of
 * it. Between the two notes the process may die: then, and only then, and when a mailbox took a letter and did not say so,
 * the same letter, under the same Message-ID, goes out again after the claim has run out. Never an address or a link in a log line.
 */
@ApplicationScoped
class LetterSender {

    private static final Logger LOG = Logger.getLogger(LetterSender.class);

    private final Circulations circulations;
    private final PublishedMeasures measures;
    private final Agencies agencies;
    private final Mailbox mailbox;
    private final CirculationConfig config;
    private final String api;
    private final String website;
    private final Clock clock;

    LetterSender(
            Circulations circulations,
            PublishedMeasures measures,
            Agencies agencies,
            Mailbox mailbox,
            CirculationConfig config,
            @ConfigProperty(name = "ita.public.api-url") String api,
            @ConfigProperty(name = "ita.public.website-url") String website,
            Clock clock) {
        this.circulations = circulations;
        this.measures = measures;
        this.agencies = agencies;
        this.mailbox = mailbox;
        this.config = config;
        this.api = slashless(api);
        this.website = slashless(website);
        this.clock = clock;
    }

    /** @return whether there was a letter to send */
    boolean sendNext() {
        Optional<OutgoingMail> claim = QuarkusTransaction.requiringNew().call(this::claim);
        claim.ifPresent(this::send);
        return claim.isPresent();
    }

    private Optional<OutgoingMail> claim() {
        Instant now = clock.instant();
        return circulations.nextDue(now).map(letter -> {
            // Twice the patience: whoever is still at it by then has died.
            letter.attempt(now.plus(config.patience().multipliedBy(2)));
            String token = Tokens.random();
            circulations.remember(token, letter, now);
            Circulation circulation = circulations.find(letter.circulationId()).orElseThrow();
            return mail(letter, circulation, token);
        });
    }

    private OutgoingMail mail(Letter letter, Circulation circulation, String token) {
        List<PublishedVersion> versions = measures.of(circulation.agencyId(), circulation.fiscalYear());
        LetterText text = new LetterText(
                agencies.require(circulation.agencyId()).nameTh(),
                circulation.fiscalYear(),
                versions.getFirst().measureFiscalYear(),
                letter.name(),
                letter.post(),
                circulation.message(),
                website + "/" + SubjectKeys.measures(circulation.agencyId(), circulation.fiscalYear()) + "/",
                api + "/api/v1/acknowledgements/" + token,
                ThaiDay.of(circulation.endsAt()));
        Attempt attempt = new Attempt(circulation.id(), letter.id(), letter.attempts(), circulation.createdAt());
        return new OutgoingMail(attempt, letter.address(), letter.name(), text.subject(), text.plain(), text.html());
    }

    private void send(OutgoingMail mail) {
        Attempt attempt = mail.attempt();
        String failure = null;
        try {
            mailbox.send(mail);
        } catch (MailRefused e) {
            failure = e.getMessage();
            LOG.warnf("Letter %d, attempt %d: %s (%s)", attempt.letterId(), attempt.number(), failure, kind(e));
        }
        String why = failure;
        QuarkusTransaction.requiringNew().run(() -> note(attempt, why));
    }

    private void note(Attempt attempt, String failure) {
        Letter letter = circulations.lockLetter(attempt.letterId());
        boolean over = letter.state() != Letter.State.WAITING || letter.attempts() != attempt.number();
        if (failure == null && letter.state() != Letter.State.SENT) {
            letter.sent(clock.instant());
        } else if (!over) {
            letter.failed(failure, attempt.number() >= config.attempts() ? null : again(attempt.number()));
        }
    }

    private Instant again(int attempt) {
        Duration pause = config.pause().multipliedBy(1L << Math.min(attempt - 1, 16));
        return clock.instant().plus(pause);
    }

    /** Its class alone: a server's words may repeat the address. */
    private static String kind(MailRefused refused) {
        return refused.getCause().getClass().getSimpleName();
    }

    private static String slashless(String address) {
        return address.replaceFirst("/+$", "");
    }
}
