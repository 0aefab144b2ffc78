package th.ita.report.intake;

import java.io.IOException;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import th.ita.report.website.Website;

/** From snapshots to the website. */
record SnapshotRoad(Website website, SnapshotHandler handler, Edition edition) implements Road {

    static final String GROUP = "report-worker";

    /** As large as the topics of dead letters and publications take. */
    private static final int LARGEST = 4 * 1024 * 1024;

    @Override
    public String topic() {
        return Topics.SNAPSHOTS;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public int largestMessage() {
        return LARGEST;
    }

    @Override
    public boolean newestOnly() {
        return true;
    }

    @Override
    public Bookmark open() throws IOException {
        return new Bookmark(edition, "website", website.open());
    }

    @Override
    public List<ProducerRecord<String, byte[]>> handle(ConsumerRecord<String, byte[]> record)
            throws IOException, Later {
        return handler.handle(record);
    }

    @Override
    public String trouble(IOException e) {
        return "the website can't be written: " + e;
    }
}
