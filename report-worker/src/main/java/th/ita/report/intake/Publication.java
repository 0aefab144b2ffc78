package th.ita.report.intake;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.kafka.clients.producer.ProducerRecord;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.report.intake.RejectedSnapshot.State;
import th.ita.report.website.Manifest;
import th.ita.report.website.SubjectPath;

/**
 * What became of a state, as {@code publication.schema.json} of the service wants it.
 *
 * @param state {@code published} or {@code failed}
 * @param reason null when published
 * @param path site-relative folder of the page
 */
record Publication(
        String subject,
        long epoch,
        long revision,
        String state,
        String edition,
        Reason reason,
        String path,
        List<Document> documents) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final URI SOURCE = URI.create("/report-worker");
    /** A file without a name but its digest. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    record Reason(String code, String message) {}

    /**
     * @param kind {@code page}, {@code analysis}, {@code tree}, …; {@code file} of one that is named by its digest
     * @param path where the newest is, site-relative
     * @param permanentPath where these bytes stay
     */
    record Document(String kind, String mediaType, String path, String permanentPath, String sha256, long size) {}

    static Publication published(SubjectPath subject, Manifest manifest) {
        return new Publication(
                subject.key(),
                manifest.epoch(),
                manifest.revision(),
                "published",
                manifest.edition(),
                null,
                subject.folder(),
                manifest.files().stream()
                        .map(file -> document(subject, manifest, file))
                        .toList());
    }

    static Publication failed(State state, Edition edition, Reason reason) {
        return new Publication(
                state.subject().key(),
                state.epoch(),
                state.revision(),
                "failed",
                edition.toString(),
                reason,
                state.subject().folder(),
                List.of());
    }

    private static Document document(SubjectPath subject, Manifest manifest, Manifest.File file) {
        String permanent = subject.folder() + manifest.permanentPath(file);
        String name = file.name();
        String stem = name.substring(0, name.lastIndexOf('.'));
        String mediaType = MediaType.of(name);
        // The page has an address that always shows the newest; a file is found through its page, or here.
        return name.equals("index.html")
                ? new Document(
                        "page",
                        mediaType,
                        subject.folder(),
                        permanent.substring(0, permanent.length() - name.length()),
                        file.sha256(),
                        file.size())
                : new Document(
                        DIGEST.matcher(stem).matches() ? "file" : stem,
                        mediaType,
                        permanent,
                        permanent,
                        file.sha256(),
                        file.size());
    }

    ProducerRecord<String, byte[]> message() {
        try {
            CloudEvent event = CloudEventBuilder.v1()
                    .withId(subject + "@" + epoch + "." + revision + "." + edition + "." + state)
                    .withSource(SOURCE)
                    .withType("th.ita.publication.v1")
                    .withSubject(subject)
                    .withData("application/json", JSON.writeValueAsBytes(this))
                    .build();
            return KafkaMessageFactory.<String>createWriter(Topics.PUBLICATIONS, subject)
                    .writeBinary(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
