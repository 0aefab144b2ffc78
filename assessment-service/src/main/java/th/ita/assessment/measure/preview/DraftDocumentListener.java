package th.ita.assessment.measure.preview;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import th.ita.assessment.listening.TopicListener;

/**
 * Hears of drafts' documents, and deletes previews that are too old. Hearing one twice changes nothing; what cannot be read or
 * nobody asked for is dropped and counted.
 */
@ApplicationScoped
class DraftDocumentListener {
    private static final Logger LOG = Logger.getLogger(DraftDocumentListener.class);

    /** A record has up to 11 MB. */
    private static final int MOST_AT_ONCE = 10;

    private final PreviewConfig config;
    private final Map<String, Object> connection;
    private final Previews previews;
    private final MeterRegistry registry;

    private TopicListener listener;
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
            listener = new TopicListener(
                    new TopicListener.Topic(
                            "drafts' documents", config.answers(), config.group(), MOST_AT_ONCE, config.retry()),
                    connection,
                    records -> records.forEach(this::hear),
                    this::sweep);
            listener.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        if (listener != null) {
            listener.stop();
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
}
