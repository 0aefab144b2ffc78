package th.ita.assessment.measure.preview;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/**
 * The thread that hears of drafts' documents, and deletes previews that are too old. An offset is committed after the database
 * has what was read; hearing it twice changes nothing. What cannot be read or nobody asked for is dropped and counted.
 */
@ApplicationScoped
class DraftDocumentListener {
    private static final Logger LOG = Logger.getLogger(DraftDocumentListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final PreviewConfig config;
    private final Map<String, Object> connection;
    private final Previews previews;
    private final MeterRegistry registry;

    private Thread thread;
    private volatile boolean stopping;
    private volatile Consumer<String, byte[]> consumer;
    private boolean troubled;
    private long swept = System.nanoTime();

    DraftDocumentListener(
            PreviewConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            Previews previews,
            MeterRegistry registry) {
        this.config = config;
        this.connection = connection;
        this.previews = previews;
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = new Thread(this::run, "previews");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            stopping = true;
            Consumer<String, byte[]> waiting = consumer;
            if (waiting != null) {
                waiting.wakeup();
            }
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
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
                    LOG.warn("Drafts' documents cannot be heard of at the moment; previews wait", e);
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
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A record has up to 11 MB, so not many of them at once.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10);
        // The announcer creates the topic; somebody waits for what comes soon after.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void listen(Consumer<String, byte[]> open) {
        open.subscribe(List.of(config.answers()));
        while (!stopping) {
            ConsumerRecords<String, byte[]> records = open.poll(POLL);
            records.forEach(this::hear);
            if (!records.isEmpty()) {
                open.commitSync();
            }
            if (troubled) {
                LOG.info("Drafts' documents are heard of again");
                troubled = false;
            }
            sweep();
        }
    }

    void hear(ConsumerRecord<String, byte[]> record) {
        try {
            if (!previews.keep(DraftDocument.read(record))) {
                registry.counter("ita.previews.dropped", "why", "unasked").increment();
            }
        } catch (IllegalArgumentException e) {
            registry.counter("ita.previews.dropped", "why", "unreadable").increment();
            LOG.warnf("Dropped from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private void sweep() {
        if (System.nanoTime() - swept >= config.sweep().toNanos()) {
            int gone = previews.sweep(config.keep());
            LOG.debugf("%d previews were old enough to go", gone);
            swept = System.nanoTime();
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.retry());
        } catch (InterruptedException e) {
            stopping = true;
        }
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.debugf("Old previews cannot be deleted: %s", e.getMessage());
        }
    }
}
