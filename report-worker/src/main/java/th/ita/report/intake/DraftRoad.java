package th.ita.report.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

import th.ita.report.digest.Sha256;
import th.ita.report.document.Composer;
import th.ita.report.document.CompositionException;

/**
 * From drafts to files for those who asked: by the composers and renderers of the real ones, marked on each page. Nothing of it touches website or archive; every draft is answered, by its files or by a failure.
 */
record DraftRoad(Composer composer, PrintRenderer prints, IntakeMetrics metrics) implements Road {

    static final String GROUP = "report-worker-drafts";

    private static final Logger LOG = Logger.getLogger(DraftRoad.class);

    /** As large as the topic of answers takes, with headers. */
    private static final int LARGEST = 11 * 1024 * 1024;

    private static final int HEADERS = 64 * 1024;

    @Override
    public String topic() {
        return Topics.DRAFTS;
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

    /** Drafts go nowhere but back. */
    @Override
    public Bookmark open() {
        return new Bookmark(new Edition(1), "drafts", "answered");
    }

    @Override
    public List<ProducerRecord<String, byte[]>> handle(ConsumerRecord<String, byte[]> record) {
        long began = System.nanoTime();
        try {
            Draft draft = Draft.read(record);
            List<ProducerRecord<String, byte[]>> answer = answer(draft);
            metrics.draft("rendered");
            LOG.infof("Rendered draft %s in %d ms", draft.id(), (System.nanoTime() - began) / 1_000_000);
            return answer;
        } catch (Draft.Refused e) {
            metrics.draft("failed");
            LOG.warnf("Draft %s can't be rendered: %s: %s", record.key(), e.code(), e.getMessage());
            return e.code().equals(Draft.UNADDRESSED) ? List.of() : List.of(failure(record.key(), e));
        }
    }

    private List<ProducerRecord<String, byte[]>> answer(Draft draft) throws Draft.Refused {
        Map<String, byte[]> files = render(draft);
        List<ProducerRecord<String, byte[]>> answer = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getValue().length > LARGEST - HEADERS) {
                throw new Draft.Refused("too-large", file.getKey() + " is larger than a message may be");
            }
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(Topics.DRAFT_DOCUMENTS, draft.id(), file.getValue());
            header(message, "name", file.getKey());
            header(message, "content-type", MediaType.of(file.getKey()));
            header(message, "sha256", Sha256.of(file.getValue()));
            header(message, "files", Integer.toString(files.size()));
            answer.add(message);
        }
        return answer;
    }

    private Map<String, byte[]> render(Draft draft) throws Draft.Refused {
        try {
            Map<String, byte[]> files = prints.render(composer.draft(draft.body()));
            if (files.isEmpty()) {
                throw new Draft.Refused("no-documents", "drafts of this kind have no documents");
            }
            return files;
        } catch (CompositionException e) {
            throw new Draft.Refused("incomplete-draft", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "Draft %s can't be rendered", draft.id());
            throw new Draft.Refused("render-failed", "the documents could not be rendered; the worker's log says why");
        }
    }

    private static ProducerRecord<String, byte[]> failure(String id, Draft.Refused refused) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topics.DRAFT_DOCUMENTS, id, refused.getMessage().getBytes(StandardCharsets.UTF_8));
        header(message, "failure", refused.code());
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String text) {
        message.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String trouble(IOException e) {
        return "drafts can't be rendered: " + e;
    }
}
