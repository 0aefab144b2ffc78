package th.ita.assessment.announcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A leader that is killed between send and commit. */
final class UnfinishedTransaction {
    private UnfinishedTransaction() {}

    static void write(Replicas replicas, AnnouncementConfig settings, List<Snapshot> snapshots) {
        Map<String, Object> connection = new HashMap<>(replicas.connection);
        connection.put("transactional.id", settings.transactionalId());
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        try (SnapshotTopic records =
                SnapshotTopic.open(replicas.connection, Replicas.settings("topic", settings.topic()))) {
            snapshots.forEach(snapshot -> producer.send(records.record(snapshot)));
        }
        producer.flush();
        // Not closed: that would abort, which a killed process does not.
    }
}
