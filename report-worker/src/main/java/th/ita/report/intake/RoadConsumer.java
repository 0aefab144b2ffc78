package th.ita.report.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;

/** A thread that lets one session follow the other until it is stopped. */
final class RoadConsumer {

    private static final Logger LOG = Logger.getLogger(RoadConsumer.class);

    private static final Duration CLOSE = Duration.ofSeconds(5);
    /** A session that went well for so long is soon followed by the next one. */
    private static final Duration LASTING = Duration.ofMinutes(2);

    private final KafkaClients kafka;
    private final Road road;
    private final ConsumerState state;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    RoadConsumer(KafkaClients kafka, Road road, ConsumerState state) {
        this.kafka = kafka;
        this.road = road;
        this.state = state;
        this.thread = Thread.ofPlatform().name(state.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Asks it to end after the record it is at, without waiting. */
    void stop() {
        stop.countDown();
    }

    /** @return whether it has ended within that time */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    ConsumerState state() {
        return state;
    }

    private void run() {
        Backoff backoff = new Backoff();
        try {
            while (stop.getCount() > 0) {
                long began = System.nanoTime();
                try {
                    session();
                } catch (RuntimeException e) {
                    if (System.nanoTime() - began > LASTING.toNanos()) {
                        backoff.reset();
                    }
                    backoff.begin();
                    state.trouble("the session has failed: " + e);
                    LOG.warnf(e, "The session has failed, beginning another one in %d s", backoff.seconds());
                    stop.await(backoff.seconds(), TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state.ended();
        }
    }

    private void session() {
        Consumer<String, byte[]> consumer = null;
        Producer<String, byte[]> producer = null;
        try {
            producer = kafka.producer(state.name(), road.largestMessage());
            consumer = kafka.consumer(state.name(), road.group());
            new RoadSession(consumer, producer, road, state, () -> stop.getCount() == 0).run();
        } finally {
            if (consumer != null) {
                consumer.close(CloseOptions.timeout(CLOSE));
            }
            if (producer != null) {
                producer.close(CLOSE);
            }
        }
    }
}
