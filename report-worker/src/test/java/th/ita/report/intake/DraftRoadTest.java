package th.ita.report.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.digest.Sha256;
import th.ita.report.document.Examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who wants to see a draft gets its files back, marked, and nobody else sees anything. */
@ExtendWith(TestKafka.Extension.class)
class DraftRoadTest {

    private static final String ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    @TempDir
    private Path temp;

    private TestWorker worker(TestKafka kafka) {
        return new TestWorker(kafka.clients(), temp.resolve("website")).road("drafts", Renderers.drafts());
    }

    private static ObjectNode draft() {
        return Examples.snapshot("draft").put("draftId", ID);
    }

    private static void ask(TestKafka kafka, String id, byte[] value) throws Exception {
        kafka.send(new ProducerRecord<>(Topics.DRAFTS, id, value));
    }

    private static List<ConsumerRecord<String, byte[]>> answer(TestKafka kafka, String id) {
        return kafka.read(Topics.DRAFT_DOCUMENTS).stream()
                .filter(record -> id.equals(record.key()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Test
    void aDraftIsAnsweredByItsFilesEachMarked(TestKafka kafka) throws Exception {
        ask(kafka, ID, TestKafka.JSON.writeValueAsBytes(draft()));
        try (TestWorker worker = worker(kafka).start()) {
            await().until(() -> !answer(kafka, ID).isEmpty());
        }
        List<ConsumerRecord<String, byte[]>> answer = answer(kafka, ID);
        Map<String, byte[]> files = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : answer) {
            assertThat(header(record, "files")).isEqualTo(Integer.toString(answer.size()));
            assertThat(header(record, "sha256")).isEqualTo(Sha256.of(record.value()));
            assertThat(header(record, "failure")).isNull();
            files.put(header(record, "name"), record.value());
        }
        assertThat(files)
                .containsOnlyKeys(
                        "memorandum.pdf",
                        "memorandum.docx",
                        "memorandum.html",
                        "measures.pdf",
                        "measures.docx",
                        "measures.html")
                .hasSize(answer.size());
        assertThat(new String(files.get("memorandum.html"), StandardCharsets.UTF_8))
                .contains("ร่าง");
        assertThat(answer)
                .filteredOn(record -> header(record, "name").equals("memorandum.docx"))
                .extracting(record -> header(record, "content-type"))
                .containsExactly("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        try (var pdf = Loader.loadPDF(files.get("memorandum.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("บันทึกข้อความ");
        }
        assertThat(temp.resolve("website/measures")).doesNotExist();
        assertThat(kafka.read(Topics.PUBLICATIONS)).isEmpty();
    }

    @Test
    void aDraftThatLacksSomethingIsAnsweredByTheReason(TestKafka kafka) throws Exception {
        ask(kafka, ID, TestKafka.JSON.writeValueAsBytes(draft().putNull("frozen")));
        String other = ID.replace('7', '8');
        ask(kafka, other, "no JSON".getBytes(StandardCharsets.UTF_8));
        String third = ID.replace('7', '9');
        ask(kafka, third, TestKafka.JSON.writeValueAsBytes(draft()));
        try (TestWorker worker = worker(kafka).start()) {
            await().until(() -> answer(kafka, ID).size() == 1
                    && answer(kafka, other).size() == 1
                    && answer(kafka, third).size() == 1);
        }
        assertThat(header(answer(kafka, ID).getFirst(), "failure")).isEqualTo("incomplete-draft");
        assertThat(new String(answer(kafka, ID).getFirst().value(), StandardCharsets.UTF_8))
                .startsWith("/frozen: ");
        assertThat(header(answer(kafka, other).getFirst(), "failure")).isEqualTo("undecodable");
        assertThat(header(answer(kafka, third).getFirst(), "failure")).isEqualTo("invalid-draft");
    }

    @Test
    void aRequestWithoutAnAddressIsPassedOver(TestKafka kafka) throws Exception {
        ask(kafka, "../7c9e", TestKafka.JSON.writeValueAsBytes(draft()));
        ask(kafka, null, new byte[0]);
        ask(kafka, ID, TestKafka.JSON.writeValueAsBytes(draft()));
        try (TestWorker worker = worker(kafka).start()) {
            await().until(() -> !answer(kafka, ID).isEmpty());
        }
        assertThat(kafka.read(Topics.DRAFT_DOCUMENTS))
                .allMatch(record -> record.key().equals(ID));
    }
}
