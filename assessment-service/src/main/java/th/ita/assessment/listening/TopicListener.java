package th.ita.assessment.listening;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * A thread that hears what is written to a topic. An offset is committed after what was read has been dealt with, so each
 * record is heard at least once. Without Kafka or the database it waits, and nothing else is affected.
 */
public final class TopicListener {

    private static final Logger LOG = Logger.getLogger(TopicListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Topic topic;
    private final Map<String, Object> connection;
    private final java.util.function.Consumer<ConsumerRecords<String, byte[]>> hear;
    private final Runnable between;
    private final Thread thread;

    private volatile boolean stopping;
    private volatile Consumer<String, byte[]> consumer;
    private boolean troubled;

    /**
     * @param what what is heard of, as the log calls it
     * @param mostAtOnce records that are held in memory together
     * @param retry how long it is waited between attempts
     */
    public record Topic(String what, String name, String group, int mostAtOnce, Duration retry) {}

    /**
     * @param connection settings of all clients
     * @param hear deals with records; what it throws, they are heard again after
     * @param between is run about once a second
     */
    public TopicListener(
            Topic topic,
            Map<String, Object> connection,
            java.util.function.Consumer<ConsumerRecords<String, byte[]>> hear,
            Runnable between) {
        this.topic = topic;
        this.connection = connection;
        this.hear = hear;
        this.between = between;
        this.thread = new Thread(this::run, topic.what());
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Returns when it has ended, after ten seconds at most. */
    public void stop() throws InterruptedException {
        stopping = true;
        Consumer<String, byte[]> waiting = consumer;
        if (waiting != null) {
            waiting.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        while (!stopping) {
            try (Consumer<String, byte[]> open = open()) {
                consumer = open;
                listen(open);
            } catch (WakeupException e) {
                LOG.debug("Woken to stop");
            } catch (RuntimeException e) {
                if (!troubled) {
                    LOG.warnf(e, "Nothing is heard of %s at the moment; none is lost, they wait", topic.what());
                    troubled = true;
                }
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topic.group());
        // What a killed replica was to hear is heard by another after this, not after Kafka's 45 seconds.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, topic.mostAtOnce());
        // The announcer creates the topic; until then there is nothing to hear, and afterwards not to hear it would be
        // odd.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void listen(Consumer<String, byte[]> open) {
        open.subscribe(List.of(topic.name()));
        while (!stopping) {
            ConsumerRecords<String, byte[]> records = open.poll(POLL);
            if (!records.isEmpty()) {
                hear.accept(records);
                open.commitSync();
                if (troubled) {
                    LOG.infof("Heard of again: %s", topic.what());
                    troubled = false;
                }
            }
            between.run();
        }
    }

    private void pause() {
        try {
            Thread.sleep(topic.retry());
            between.run();
        } catch (InterruptedException e) {
            stopping = true;
        } catch (RuntimeException e) {
            LOG.debugf("What is done between polls of %s failed: %s", topic.what(), e.getMessage());
        }
    }
}
