package th.ita.assessment.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.lease.Leases;

/**
 * One replica's part in sealing: if nobody else does, seal what is committed, say each head in the log, and send it to Kafka.
 * What cannot be sent is sent later, in order; sealing goes on meanwhile. Used by one thread.
 */
final class Sealer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final String WORK = "sealer";
    private static final int SENT_AT_ONCE = 200;

    /** How often it looks through all entries, however old: nothing is passed over for good, whatever happened. */
    private static final Duration EVERYTHING = Duration.ofHours(1);

    private final String holder;
    private final SealingConfig config;
    private final Map<String, Object> connection;
    private final Leases leases;
    private final Seals seals;
    private final ObjectMapper json;
    private final Clock clock;

    private HeadTopic topic;
    private Instant lookedThroughAll = Instant.EPOCH;

    /**
     * @param holder names this replica, unlike any other
     * @param connection where the brokers are, and how to log in
     */
    Sealer(
            String holder,
            SealingConfig config,
            Map<String, Object> connection,
            Leases leases,
            Seals seals,
            ObjectMapper json,
            Clock clock) {
        this.holder = holder;
        this.config = config;
        this.connection = connection;
        this.leases = leases;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this replica seals, now and for the length of a lease. */
    boolean leads() {
        return leases.take(WORK, holder, config.lease());
    }

    /** Seals all that is committed. */
    void seal() {
        Instant now = clock.instant();
        boolean everything = Duration.between(lookedThroughAll, now).compareTo(EVERYTHING) >= 0;
        long above = everything ? 0 : seals.floor(now, config.longestTransaction());
        Optional<Seals.Made> made = seals.next(above, config.batch(), clock.instant());
        while (made.isPresent()) {
            Seal seal = made.get().seal();
            LOG.infof("Audit seal %d over %d entries has the head %s", seal.number(), seal.entries(), seal.head());
            // A full one leaves more, all of it above what it covers.
            made = seal.entries() == config.batch() && leads()
                    ? seals.next(made.get().last(), config.batch(), clock.instant())
                    : Optional.empty();
        }
        if (everything) {
            lookedThroughAll = now;
        }
    }

    /**
     * Sends the heads that Kafka does not have yet.
     *
     * @throws RuntimeException when it is away; it is tried again at the next turn
     */
    void send() {
        if (topic == null) {
            open();
        }
        List<Seal> unsent = seals.unsent(SENT_AT_ONCE);
        while (!unsent.isEmpty()) {
            for (Seal seal : unsent) {
                topic.send(Head.of(seal));
                seals.sent(seal, clock.instant());
            }
            unsent = leads() ? seals.unsent(SENT_AT_ONCE) : List.of();
        }
    }

    private void open() {
        topic = HeadTopic.open(connection, config, json);
        if (topic.wasEmpty()) {
            int again = seals.sendAllAgain();
            if (again > 0) {
                LOG.warnf("Topic %s has lost its heads; all %d are sent again", config.topic(), again);
            }
        }
    }

    /** Forgets the connection; the next turn makes another. */
    void letGoOfKafka() {
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }

    @Override
    public void close() {
        letGoOfKafka();
        leases.release(WORK, holder);
    }
}
