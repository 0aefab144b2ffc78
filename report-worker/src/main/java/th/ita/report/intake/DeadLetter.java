package th.ita.report.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A rejected record as it was, headers included, with the reason and where it stood in headers of ours. */
record DeadLetter(ConsumerRecord<String, byte[]> rejected, String code, String message, Edition edition) {

    /** The topic takes messages of 4 MiB with their headers; what is larger stays readable where it stood. */
    private static final int LARGEST_VALUE = 4_000_000;

    ProducerRecord<String, byte[]> toMessage() {
        byte[] value = rejected.value();
        boolean whole = value == null || value.length <= LARGEST_VALUE;
        var letter = new ProducerRecord<>(
                Topics.DEAD_LETTERS, null, null, rejected.key(), whole ? value : null, rejected.headers());
        Map<String, Object> headers = new TreeMap<>(Map.of(
                "ita-reason-code",
                code,
                "ita-reason-message",
                message,
                "ita-edition",
                edition,
                "ita-original-topic",
                rejected.topic(),
                "ita-original-partition",
                rejected.partition(),
                "ita-original-offset",
                rejected.offset()));
        if (!whole) {
            headers.put("ita-value-omitted", value.length);
        }
        headers.forEach((name, text) ->
                letter.headers().remove(name).add(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        return letter;
    }
}
