package th.ita.assessment.publication;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.announcement.Ledger;
import th.ita.assessment.announcement.StepByStep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@QuarkusTest
@TestProfile(StepByStep.class)
@QuarkusTestResource(EmbeddedServers.class)
class PublicationsTest {
    private static final String KEY = "agency/5584";

    @Inject
    Publications publications;

    @Inject
    SubjectStatuses statuses;

    @Inject
    Documents documents;

    @Inject
    Ledger ledger;

    @BeforeEach
    void aSubjectAnnouncedAtRevisionFive() {
        ledger.empty();
        ledger.subject(KEY, 5, 5);
    }

    @Test
    void aStateIsOnTheWayUntilItIsReportedBack() {
        assertThat(status().state()).isEqualTo(PublicationState.ANNOUNCED);
        publications.keep(List.of(published(1, 4)));
        assertThat(status().state()).isEqualTo(PublicationState.ANNOUNCED);
        assertThat(status().heardRevision()).isEqualTo(4);

        publications.keep(List.of(published(1, 5)));
        assertThat(status().state()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(status().heardRevision()).isEqualTo(5);

        ledger.bump(KEY);
        assertThat(status().state()).isEqualTo(PublicationState.PENDING);
    }

    @Test
    void whatIsOlderThanWhatIsKnownIsIgnored() {
        assertThat(publications.keep(List.of(published(1, 5), published(1, 4)))).containsExactly(published(1, 5));
        assertThat(publications.keep(List.of(published(1, 3)))).isEmpty();
        assertThat(docs()).extracting(Documents.Document::revision).containsOnly(5L);
    }

    @Test
    void theEpochCountsBeforeTheRevision() {
        publications.keep(List.of(published(2, 1)));
        assertThat(publications.keep(List.of(published(1, 9)))).isEmpty();
        assertThat(docs()).extracting(Documents.Document::revision).containsOnly(1L);
        assertThat(status().heardRevision())
                .as("of an epoch that this database has not reached")
                .isZero();
    }

    @Test
    void hearingItTwiceChangesNothing() {
        publications.keep(List.of(published(1, 5)));
        publications.keep(List.of(published(1, 5)));
        assertThat(docs()).hasSize(2);
        assertThat(ledger.number("SELECT COUNT(*) FROM publication")).isEqualTo(1);
    }

    @Test
    void anotherEditionOfTheSameStateReplacesItsDocuments() {
        publications.keep(List.of(published(1, 5)));
        Publication again = new Publication(
                KEY, 1, 5, "published", "2", null, KEY + "/", List.of(document("page", "", "c".repeat(64))));
        publications.keep(List.of(again));
        assertThat(docs()).extracting(Documents.Document::sha256).containsExactly("c".repeat(64));
    }

    @Test
    void aFailureIsKeptWithItsReasonAndTheEarlierDocumentsStay() {
        publications.keep(List.of(published(1, 4)));
        publications.keep(List.of(failed(1, 5, "no glyph for U+1F600")));

        assertThat(status().state()).isEqualTo(PublicationState.FAILED);
        assertThat(status().reason()).isEqualTo(new SubjectStatus.Reason("render-failed", "no glyph for U+1F600"));
        assertThat(status().heardRevision())
                .as("heard of, so not announced again")
                .isEqualTo(5);
        assertThat(docs()).hasSize(2).extracting(Documents.Document::revision).containsOnly(4L);
        assertThat(list(SubjectStatuses.Filter.FAILED))
                .extracting(SubjectStatus::key)
                .containsExactly(KEY);

        ledger.bump(KEY);
        assertThat(list(SubjectStatuses.Filter.FAILED)).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongIsShortened() {
        publications.keep(List.of(failed(1, 5, "ก".repeat(3000))));
        assertThat(status().reason().message()).hasSize(2000).endsWith("ก…");
    }

    @Test
    void documentsHaveTheAddressesOfThePublicWebsite() {
        publications.keep(List.of(published(1, 5)));
        assertThat(docs())
                .extracting(Documents.Document::kind, Documents.Document::url, Documents.Document::permanentUrl)
                .containsExactly(
                        tuple(
                                "page",
                                "http://127.0.0.1:8081/agency/5584/",
                                "http://127.0.0.1:8081/agency/5584/r5-1a2b3c4d/"),
                        tuple(
                                "tree",
                                "http://127.0.0.1:8081/agency/5584/r5-1a2b3c4d/tree.csv",
                                "http://127.0.0.1:8081/agency/5584/r5-1a2b3c4d/tree.csv"));
        assertThat(documents.page("country")).isEqualTo("http://127.0.0.1:8081/");
    }

    private SubjectStatus status() {
        return QuarkusTransaction.requiringNew().call(() -> statuses.find(KEY)).orElseThrow();
    }

    private List<SubjectStatus> list(SubjectStatuses.Filter filter) {
        return QuarkusTransaction.requiringNew().call(() -> statuses.list(filter, "", 10));
    }

    private List<Documents.Document> docs() {
        return QuarkusTransaction.requiringNew().call(() -> documents.of(KEY));
    }

    private static Publication published(int epoch, long revision) {
        String version = "r" + revision + "-1a2b3c4d/";
        return new Publication(
                KEY,
                epoch,
                revision,
                "published",
                "1",
                null,
                KEY + "/",
                List.of(
                        document("page", version, "a".repeat(64)),
                        document("tree", version + "tree.csv", "b".repeat(64))));
    }

    private static Publication.Document document(String kind, String path, String sha256) {
        String latest = kind.equals("page") ? "" : path;
        return new Publication.Document(kind, "text/html", KEY + "/" + latest, KEY + "/" + path, sha256, 1234);
    }

    private static Publication failed(int epoch, long revision, String message) {
        Publication.Reason reason = new Publication.Reason("render-failed", message);
        return new Publication(KEY, epoch, revision, "failed", "1", reason, KEY + "/", List.of());
    }
}
