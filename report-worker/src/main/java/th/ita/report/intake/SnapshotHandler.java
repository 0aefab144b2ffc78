package th.ita.report.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

import th.ita.report.document.CompositionException;
import th.ita.report.html.VersionMark;
import th.ita.report.intake.RejectedSnapshot.State;
import th.ita.report.website.Manifest;
import th.ita.report.website.SubjectPath;
import th.ita.report.website.Version;
import th.ita.report.website.Website;

/** What is done about one record. It may be given any record again, in any order and at the same time. Thread-safe. */
final class SnapshotHandler {

    private static final Logger LOG = Logger.getLogger(SnapshotHandler.class);

    private final Website website;
    private final Rendering renderer;
    private final Edition edition;
    private final IntakeMetrics metrics;

    /** Makes a snapshot's page and files. */
    interface Rendering {

        /**
         * @throws RejectedSnapshot if that can't be, however often it is tried
         * @throws Later if something that it needs is not there yet
         */
        Version render(Snapshot snapshot, VersionMark mark) throws RejectedSnapshot, Later;
    }

    SnapshotHandler(Website website, Rendering renderer, Edition edition, IntakeMetrics metrics) {
        this.website = website;
        this.renderer = renderer;
        this.edition = edition;
        this.metrics = metrics;
    }

    /**
     * Publishes the record's page unless a newer one, or this very one, is there.
     *
     * @return what is to be told: where the page is, or why there is none; nothing about an older state
     * @throws IOException if the website can't be read or written now: the record must be given again later
     * @throws Later if only this record must
     */
    List<ProducerRecord<String, byte[]>> handle(ConsumerRecord<String, byte[]> record) throws IOException, Later {
        try {
            Snapshot snapshot = Snapshot.read(record);
            return publish(snapshot)
                    .map(manifest -> Publication.published(snapshot.subject(), manifest))
                    .map(publication -> List.of(publication.message()))
                    .orElse(List.of());
        } catch (RejectedSnapshot e) {
            return reject(record, e);
        }
    }

    private Optional<Manifest> publish(Snapshot snapshot) throws IOException, RejectedSnapshot, Later {
        long began = System.nanoTime();
        VersionMark mark = snapshot.mark(edition);
        Optional<VersionMark> published = website.published(snapshot.subject());
        if (published.isPresent() && isNewer(published.get(), snapshot.state())) {
            return stale(mark, snapshot.subject());
        }
        // The same state by this edition or, while workers are being replaced, by a newer one.
        if (published.isPresent() && (published.get().equals(mark) || !mark.mayReplace(published.get()))) {
            Optional<Manifest> intact = website.intact(snapshot.subject(), published.get());
            if (intact.isPresent()) {
                metrics.repeated();
                LOG.debugf("%s revision %d is published already", snapshot.subject(), mark.revision());
                return intact;
            }
        }
        Version version = render(snapshot, mark);
        Optional<Manifest> manifest = metrics.timed("publish", () -> website.publish(version));
        if (manifest.isEmpty()) {
            return stale(mark, snapshot.subject());
        }
        metrics.published(version.names());
        LOG.infof(
                "Published %s revision %d (epoch %d, edition %s) in %d ms",
                snapshot.subject(),
                mark.revision(),
                mark.epoch(),
                mark.edition(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        return manifest;
    }

    private Version render(Snapshot snapshot, VersionMark mark) throws RejectedSnapshot, Later {
        try {
            return renderer.render(snapshot, mark);
        } catch (CompositionException e) {
            throw new RejectedSnapshot("incomplete-snapshot", e.getMessage(), snapshot.state());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "%s revision %d can't be rendered", snapshot.subject(), mark.revision());
            throw new RejectedSnapshot(
                    "render-failed",
                    "the documents could not be rendered; the worker's log says why",
                    snapshot.state());
        }
    }

    private Optional<Manifest> stale(VersionMark mark, SubjectPath subject) {
        metrics.stale();
        LOG.debugf("%s revision %d is older than its page", subject, mark.revision());
        return Optional.empty();
    }

    private List<ProducerRecord<String, byte[]>> reject(ConsumerRecord<String, byte[]> record, RejectedSnapshot e)
            throws IOException {
        if (e.state().isPresent()) {
            State state = e.state().get();
            Optional<VersionMark> published = website.published(state.subject());
            if (published.isPresent() && isNewer(published.get(), state)) {
                metrics.stale();
                return List.of();
            }
        }
        metrics.rejected(e.code());
        LOG.warnf(
                "Rejected the record at offset %d of %s-%d, key %s: %s: %s",
                record.offset(), record.topic(), record.partition(), record.key(), e.code(), e.getMessage());
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        messages.add(new DeadLetter(record, e.code(), e.getMessage(), edition).toMessage());
        e.state()
                .map(state -> Publication.failed(state, edition, new Publication.Reason(e.code(), e.getMessage())))
                .ifPresent(publication -> messages.add(publication.message()));
        return messages;
    }

    private static boolean isNewer(VersionMark published, State state) {
        return published.epoch() > state.epoch()
                || published.epoch() == state.epoch() && published.revision() > state.revision();
    }
}
