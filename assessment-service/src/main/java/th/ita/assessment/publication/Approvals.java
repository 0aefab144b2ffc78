package th.ita.assessment.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.score.DeadlockRetry;
import th.ita.assessment.subject.Subject;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * Keeps the hashes of approved files when a worker first reports them. What it reports later is held against them: other
 * bytes are an error that somebody has to look into, and change nothing here.
 */
@ApplicationScoped
class Approvals {

    private static final Logger LOG = Logger.getLogger(Approvals.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String PAGE = "page";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final ApprovedDocuments documents;
    private final PublishedMeasures measures;
    private final MeasuresFeed feed;
    private final Subjects subjects;
    private final MeterRegistry registry;
    private final Clock clock;

    Approvals(
            ApprovedDocuments documents,
            PublishedMeasures measures,
            MeasuresFeed feed,
            Subjects subjects,
            MeterRegistry registry,
            Clock clock) {
        this.documents = documents;
        this.measures = measures;
        this.feed = feed;
        this.subjects = subjects;
        this.registry = registry;
        this.clock = clock;
    }

    /** Each in a transaction of its own; hearing one twice changes nothing. */
    void keep(List<Publication> heard) {
        for (Publication publication : heard) {
            Subject subject = Subject.parse(publication.subject()).orElseThrow();
            if (publication.isPublished() && subject instanceof Subject.MeasuresVersion version) {
                List<Publication.Document> files = publication.documents().stream()
                        .filter(document -> !document.kind().equals(PAGE) && isOf(version, document))
                        .toList();
                if (files.stream().map(ApprovedDocument::name).distinct().count() != files.size()) {
                    LOG.errorf("Two files of %s were reported under one name; none is kept", version.key());
                    registry.counter("ita.approved.documents.refused").increment();
                } else if (!QuarkusTransaction.requiringNew().call(() -> isKept(version, files))) {
                    DeadlockRetry.inTransaction(LONGEST, () -> keep(version, files));
                }
            }
        }
    }

    private static boolean isOf(Subject.MeasuresVersion version, Publication.Document document) {
        return document.permanentPath().startsWith(version.key() + "/")
                && NAME.matcher(ApprovedDocument.name(document)).matches();
    }

    /*
     * Whether all of this is known, as nearly always: then nobody waits for an import that holds the agency for half an hour.
     * What is known of a file stays.
     */
    private boolean isKept(Subject.MeasuresVersion version, List<Publication.Document> files) {
        Map<String, ApprovedDocument> known = known(version);
        return files.stream().allMatch(file -> {
            ApprovedDocument approved = known.get(ApprovedDocument.name(file));
            return approved != null
                    && approved.sha256().equals(file.sha256())
                    && approved.path().equals(file.permanentPath());
        });
    }

    private Map<String, ApprovedDocument> known(Subject.MeasuresVersion version) {
        return documents.of(version.agencyId(), version.fiscalYear()).stream()
                .filter(document -> document.version() == version.version())
                .collect(Collectors.toMap(ApprovedDocument::name, Function.identity()));
    }

    private Void keep(Subject.MeasuresVersion version, List<Publication.Document> files) {
        // As every write about an agency does, so that what is read now is not older than what is written below.
        measures.lock(version.agencyId());
        List<PublishedVersion> published = measures.of(version.agencyId(), version.fiscalYear());
        if (published.stream().noneMatch(one -> one.version() == version.version())) {
            LOG.errorf("Files of %s were reported, which was never published; they are not kept", version.key());
            registry.counter("ita.approved.documents.refused").increment();
            return null;
        }
        Map<String, ApprovedDocument> known = known(version);
        if (known.isEmpty()) {
            files.forEach(file -> documents.persist(new ApprovedDocument(version, file, clock.instant())));
            documents.flush();
            published.stream()
                    .filter(one -> one.code() != null)
                    .forEach(one -> subjects.bump(SubjectKeys.check(one.code())));
            // The topic's newest state names them, so that a worker without its archive notices that it lost them.
            subjects.bump(version.key());
            feed.write(version.agencyId(), version.fiscalYear());
        } else if (compare(version, files, known)) {
            documents.flush();
            feed.write(version.agencyId(), version.fiscalYear());
        }
        return null;
    }

    /** Whether a file has moved. */
    private boolean compare(
            Subject.MeasuresVersion version, List<Publication.Document> files, Map<String, ApprovedDocument> known) {
        boolean moved = false;
        for (Publication.Document file : files) {
            ApprovedDocument approved = known.get(ApprovedDocument.name(file));
            if (approved == null || !approved.sha256().equals(file.sha256())) {
                registry.counter("ita.approved.documents.refused").increment();
                LOG.errorf(
                        "%s of %s was approved with the hash %s and is reported with %s: the website shows something"
                                + " that nobody approved",
                        ApprovedDocument.name(file),
                        version.key(),
                        approved == null ? "of no file" : approved.sha256(),
                        file.sha256());
            } else if (!approved.path().equals(file.permanentPath())) {
                approved.moveTo(file.permanentPath());
                moved = true;
            }
        }
        return moved;
    }
}
