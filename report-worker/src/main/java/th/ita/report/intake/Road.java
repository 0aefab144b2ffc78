package th.ita.report.intake;

import java.io.IOException;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A topic that the worker reads, and what it does about each record. Shared by all consumers of the road. Thread-safe. */
interface Road {

    String topic();

    /** Whose consumers share the topic's partitions. */
    String group();

    /** At most so many bytes are told at once. */
    int largestMessage();

    /** Whether nothing has to be done about a record once another one holds a newer state of its subject. */
    boolean newestOnly();

    /**
     * Makes sure that there is where records go to.
     *
     * @return what for everything before a committed offset was done; a partition committed for something else is read
     *     from its beginning
     * @throws IOException if no record can be done now
     */
    Bookmark open() throws IOException;

    /**
     * Does what is to be done about a record. It may be given any record again, in any order and at the same time.
     *
     * @return what is to be told
     * @throws Later if this record can't be done now, though others can
     * @throws IOException if no record can be done now: it must be given again later
     */
    List<ProducerRecord<String, byte[]>> handle(ConsumerRecord<String, byte[]> record) throws IOException, Later;

    /** For an operator: what the road's trouble is. */
    String trouble(IOException e);
}
