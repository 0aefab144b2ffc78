package th.ita.report.intake;

import java.io.IOException;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

import th.ita.report.archive.ArchiveFolder;
import th.ita.report.archive.FileArchive;
import th.ita.report.digest.Sha256;

/** From uploaded files to the archive. A file is what its key says, or it is dropped. */
record FileRoad(ArchiveFolder archive, FileArchive files, IntakeMetrics metrics) implements Road {

    static final String GROUP = "report-worker-files";

    private static final Logger LOG = Logger.getLogger(FileRoad.class);

    /** Nothing is told. */
    private static final int LARGEST = 1024 * 1024;

    /** Files are kept as they are, by whatever edition. */
    private static final Edition ANY = new Edition(1);

    @Override
    public String topic() {
        return Topics.FILES;
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
        return false;
    }

    @Override
    public Bookmark open() throws IOException {
        return new Bookmark(ANY, "archive", archive.open());
    }

    @Override
    public List<ProducerRecord<String, byte[]>> handle(ConsumerRecord<String, byte[]> record) throws IOException {
        byte[] bytes = record.value();
        if (bytes == null) {
            // The topic forgets it; whether the archive may is not for us to say.
            LOG.debugf("%s is no longer in the topic", record.key());
        } else if (FileArchive.isDigest(record.key()) && Sha256.of(bytes).equals(record.key())) {
            files.keep(record.key(), bytes);
            metrics.file("kept");
        } else {
            metrics.file("dropped");
            LOG.warnf(
                    "Dropped the file at offset %d of %s-%d: its %d bytes are not those of its key %s",
                    record.offset(), record.topic(), record.partition(), bytes.length, record.key());
        }
        return List.of();
    }

    @Override
    public String trouble(IOException e) {
        return "the archive can't be used: " + e;
    }
}
