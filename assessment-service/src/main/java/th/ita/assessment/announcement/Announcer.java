package th.ita.assessment.announcement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

import th.ita.assessment.lease.Leases;
import th.ita.assessment.subject.Subject;
import th.ita.assessment.topic.Topics;

/**
 * One replica's part in announcing: lead if nobody else does, read what is pending, send it, note it. Each step is
 * a transaction of its own, of the database or of Kafka; a crash between two of them leads to a repeat, never to a loss. Used
 * by one thread.
 */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    /** What the lease is called. */
    static final String WORK = "announcer";

    /** What a turn came to. */
    enum Turn {
        /** Another replica leads. */
        FOLLOWED,
        /** What was due is announced. */
        DONE,
        /** More is due already. */
        MORE
    }

    private final String holder;
    private final AnnouncementConfig config;
    private final Map<String, Object> connection;
    private final Leases leases;
    private final Outbox outbox;
    private final FileOutbox files;
    private final SnapshotReader reader;
    private final AnnouncementMetrics metrics;

    private Topics topics;
    private SnapshotTopic topic;
    private long renewed;
    private long checked = System.nanoTime();

    /**
     * @param holder names this replica, unlike any other
     * @param connection where the brokers are, and how to log in
     */
    Announcer(
            String holder,
            AnnouncementConfig config,
            Map<String, Object> connection,
            Leases leases,
            Outbox outbox,
            FileOutbox files,
            SnapshotReader reader,
            AnnouncementMetrics metrics) {
        this.holder = holder;
        this.config = config;
        this.connection = connection;
        this.leases = leases;
        this.outbox = outbox;
        this.files = files;
        this.reader = reader;
        this.metrics = metrics;
    }

    /** Announces what is due, if this replica leads or can lead. */
    Turn turn() {
        if (!lead()) {
            return Turn.FOLLOWED;
        }
        List<Subject> due = outbox.due(config.batch());
        announce(read(due), List.of());
        if (since(checked).compareTo(config.unheardCheck()) >= 0) {
            repeatUnheard();
            checked = System.nanoTime();
        }
        return due.size() == config.batch() ? Turn.MORE : Turn.DONE;
    }

    /** Holds the lease and has the topic open, or gets both; false when another replica leads. */
    boolean lead() {
        // A third of the lease leaves two more chances to renew it.
        boolean fresh = topic != null && since(renewed).compareTo(config.lease().dividedBy(3)) < 0;
        if (fresh) {
            return true;
        }
        if (!renew()) {
            return false;
        }
        if (topic == null) {
            open();
            // Opening may have taken longer than the lease, and has then fenced the one who leads now; who notices
            // opens anew.
            if (!renew()) {
                return false;
            }
            LOG.infof("This replica (%s) announces", holder);
            metrics.leads(true);
        }
        return true;
    }

    private boolean renew() {
        renewed = System.nanoTime();
        if (leases.take(WORK, holder, config.lease())) {
            return true;
        }
        stepDown("another replica holds the lease");
        return false;
    }

    private void open() {
        topics = new Topics(connection, config.kafkaPatience());
        topics.ensure(SharedTopics.wanted(config.topic()), config.replication());
        topic = SnapshotTopic.open(connection, config);
        boolean lost = topics.isEmpty(config.topic());
        boolean filesLost = (lost || topics.isEmpty(SharedTopics.files(config.topic()))) && files.forget();
        if (lost || filesLost) {
            outbox.announceAll();
        }
    }

    /** The states of these subjects; those that cannot be read are put off and left out. */
    List<Snapshot> read(List<Subject> subjects) {
        List<Snapshot> snapshots = new ArrayList<>(subjects.size());
        for (Subject subject : subjects) {
            keepLeading();
            try {
                snapshots.add(reader.read(subject));
            } catch (RuntimeException e) {
                // If it is the database that is away, this fails as well, and ends the turn.
                outbox.unreadable(subject, String.valueOf(e.getMessage()));
                metrics.unreadable();
                LOG.errorf(e, "Cannot read %s; it is tried again, the others go on", subject.key());
            }
        }
        return snapshots;
    }

    private void announce(List<Snapshot> snapshots, List<Outbox.Unheard> repeated) {
        for (List<Snapshot> portion : files.portions(snapshots)) {
            note(send(portion), repeated);
        }
    }

    /**
     * Writes these states to the topic, after the files that they name, and waits until they are committed. Each file is
     * noted by itself: many large ones take longer than a lease, and what was sent is not sent again by whoever goes on.
     */
    List<Snapshot.Sent> send(List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            return List.of();
        }
        for (FileOutbox.Pending file : files.pending(snapshots)) {
            keepLeading();
            topic.publish(file, files.bytes(file));
            files.announced(file);
        }
        keepLeading();
        return topic.publish(snapshots);
    }

    /* Before each step of a turn. Who does not lead any more must not open the topic again with states that it read before. */
    private void keepLeading() {
        if (!lead()) {
            throw new SnapshotTopic.Fenced("Another replica holds the lease");
        }
    }

    /** Notes what was sent, and bumps the pages that sum it up. */
    void note(List<Snapshot.Sent> sent, List<Outbox.Unheard> repeated) {
        if (!sent.isEmpty() && outbox.announced(sent, repeated, config.aggregateInterval())) {
            metrics.announced(sent);
        }
    }

    /** Announces again what nobody reported back, though the workers have read past it. */
    int repeatUnheard() {
        List<Outbox.Unheard> candidates = outbox.unheard(config.unheardGrace(), config.batch());
        if (candidates.isEmpty()) {
            return 0;
        }
        Map<Integer, Long> read = topics.committed(config.workerGroup(), config.topic());
        List<Outbox.Unheard> unheard = candidates.stream()
                .filter(candidate -> read.getOrDefault(candidate.partition(), 0L) > candidate.offset())
                .toList();
        if (!unheard.isEmpty()) {
            LOG.warnf("%d states were read but not reported back; announcing them again", unheard.size());
            announce(read(unheard.stream().map(Outbox.Unheard::subject).toList()), unheard);
        }
        return unheard.size();
    }

    /** Leaves announcing to another replica at once; this one may lead again at its next turn. */
    void stepDown(String why) {
        if (topic != null) {
            LOG.infof("This replica (%s) no longer announces: %s", holder, why);
        }
        metrics.leads(false);
        if (topic != null) {
            topic.close();
            topic = null;
        }
        if (topics != null) {
            topics.close();
            topics = null;
        }
    }

    /** Ends in order: another replica need not wait for the lease to run out. */
    @Override
    public void close() {
        stepDown("stopping");
        leases.release(WORK, holder);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
