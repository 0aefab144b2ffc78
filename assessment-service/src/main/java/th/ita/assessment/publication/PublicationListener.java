package th.ita.assessment.publication;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The thread that hears what became of states. An offset is committed after the database has what was read, so each record is
 * heard at least once; hearing it twice changes nothing. Without Kafka it waits, and nothing else is affected.
 */
@ApplicationScoped
class PublicationListener {
    private static final Logger LOG = Logger.getLogger(PublicationListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final PublicationConfig config;
    private final Map<String, Object> connection;
    private final Publications publications;
    private final Approvals approvals;
    private final ObjectMapper json;
    private final MeterRegistry registry;

    private Thread thread;
    private volatile boolean stopping;
    private volatile Consumer<String, byte[]> consumer;
    private boolean troubled;

    PublicationListener(
            PublicationConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            Publications publications,
            Approvals approvals,
            ObjectMapper json,
            MeterRegistry registry) {
        this.config = config;
        this.connection = connection;
        this.publications = publications;
        this.approvals = approvals;
        this.json = json;
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = new Thread(this::run, "publications");
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
                    LOG.warn("Publications cannot be heard of at the moment; nothing is lost, they wait", e);
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
        // What a killed replica was to hear is heard by another after this, not after Kafka's 45 seconds.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // The announcer creates the topic; until then there is nothing to hear, and afterwards not to hear it would be
        // odd.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void listen(Consumer<String, byte[]> open) {
        open.subscribe(List.of(config.topic()));
        while (!stopping) {
            ConsumerRecords<String, byte[]> records = open.poll(POLL);
            if (records.isEmpty()) {
                continue;
            }
            hear(records);
            open.commitSync();
            if (troubled) {
                LOG.info("Publications are heard of again");
                troubled = false;
            }
        }
    }

    private void hear(ConsumerRecords<String, byte[]> records) {
        List<Publication> readable = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                readable.add(json.readValue(record.value(), Publication.class).checked(record.key()));
            } catch (IOException | IllegalArgumentException e) {
                registry.counter("ita.publications.unreadable").increment();
                LOG.errorf(
                        "Skipped a publication that cannot be read: %s-%d@%d, key %s: %s",
                        record.topic(), record.partition(), record.offset(), record.key(), e.getMessage());
            }
        }
        List<Publication> kept = publications.keep(readable);
        approvals.keep(kept);
        for (Publication publication : kept) {
            registry.counter("ita.publications", "state", publication.state()).increment();
            if (!publication.isPublished()) {
                LOG.warnf(
                        "%s revision %d could not be published: %s: %s",
                        publication.subject(),
                        publication.revision(),
                        publication.reason().code(),
                        publication.reason().message());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.retry());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
