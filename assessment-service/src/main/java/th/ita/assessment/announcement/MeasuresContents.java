package th.ita.assessment.announcement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonRawValue;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.followup.ProgressReader;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.measure.MeasureState;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.measure.Scan;
import th.ita.assessment.publication.ApprovedDocument;
import th.ita.assessment.publication.ApprovedDocuments;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.subject.Subject;

/** What is said of published measures: of each version, of those in force, and behind the code on a document. */
@ApplicationScoped
class MeasuresContents {
    private final PublishedMeasures measures;
    private final ApprovedDocuments approved;
    private final AssessmentReader assessments;
    private final ProgressReader progress;

    MeasuresContents(
            PublishedMeasures measures,
            ApprovedDocuments approved,
            AssessmentReader assessments,
            ProgressReader progress) {
        this.measures = measures;
        this.approved = approved;
        this.assessments = assessments;
        this.progress = progress;
    }

    record VersionBody(
            AgencyView agency,
            int fiscalYear,
            int fiscalYearCe,
            int measureFiscalYear,
            int version,
            MeasureState status,
            String statusAt,
            Integer supersededBy,
            String publishedAt,
            @JsonRawValue String frozen,
            String frozenSha256,
            Scan scan,
            List<ApprovedFile> approvedFiles) {}

    record ApprovedFile(String name, String sha256, long size) {}

    record MeasuresBody(
            AgencyView agency,
            int fiscalYear,
            int fiscalYearCe,
            int measureFiscalYear,
            InForce inForce,
            List<VersionRow> versions,
            boolean hasProgress) {}

    record InForce(
            int version,
            String publishedAt,
            String approvedAt,
            @JsonRawValue String frozen,
            String frozenSha256) {
        static InForce of(PublishedVersion version) {
            return new InForce(
                    version.version(),
                    text(version.publishedAt()),
                    text(version.approvedAt()),
                    version.frozen(),
                    version.frozenSha256());
        }
    }

    record VersionRow(int version, MeasureState status, String publishedAt, String statusAt) {
        static VersionRow of(PublishedVersion version) {
            return new VersionRow(
                    version.version(), version.status(), text(version.publishedAt()), text(version.statusAt()));
        }
    }

    record CheckBody(
            String code,
            AgencyView agency,
            int fiscalYear,
            int fiscalYearCe,
            int measureFiscalYear,
            int version,
            MeasureState status,
            String statusAt,
            Integer supersededBy,
            String path,
            List<CheckedFile> files) {}

    record CheckedFile(String name, String mediaType, String sha256, long size, int version, MeasureState status) {}

    Content read(Subject.MeasuresVersion subject) {
        PublishedVersion version = measures.of(subject.agencyId(), subject.fiscalYear()).stream()
                .filter(published -> published.version() == subject.version())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Never published: " + subject.key()));
        boolean withdrawn = version.status() == MeasureState.WITHDRAWN;
        VersionBody body = new VersionBody(
                agency(subject.agencyId(), subject.fiscalYear()),
                version.fiscalYear(),
                FiscalYears.ce(version.fiscalYear()),
                version.measureFiscalYear(),
                version.version(),
                version.status(),
                text(version.statusAt()),
                version.supersededBy(),
                text(version.publishedAt()),
                withdrawn ? null : version.frozen(),
                version.frozenSha256(),
                withdrawn ? null : version.scan(),
                approved.of(subject.agencyId(), subject.fiscalYear()).stream()
                        // A scan is no file that the worker renders.
                        .filter(file -> file.version() == version.version()
                                && !file.kind().equals("scan"))
                        .map(file -> new ApprovedFile(file.name(), file.sha256(), file.size()))
                        .toList());
        if (withdrawn) {
            return Content.withdrawn(withdrawal(version), body, List.of());
        }
        List<String> files =
                version.scan() == null ? List.of() : List.of(version.scan().sha256());
        return Content.current(body, List.of(), files);
    }

    Content read(Subject.Measures subject) {
        List<PublishedVersion> versions = measures.of(subject.agencyId(), subject.fiscalYear());
        Optional<PublishedVersion> inForce =
                versions.stream().filter(PublishedVersion::inForce).findFirst();
        PublishedVersion shown = inForce.or(() -> versions.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("Never published: " + subject.key()));
        MeasuresBody body = new MeasuresBody(
                agency(subject.agencyId(), subject.fiscalYear()),
                subject.fiscalYear(),
                FiscalYears.ce(subject.fiscalYear()),
                shown.measureFiscalYear(),
                inForce.map(InForce::of).orElse(null),
                versions.stream().map(VersionRow::of).toList(),
                inForce.isPresent() && progress.exists(subject.agencyId(), subject.fiscalYear()));
        return inForce.isPresent()
                ? Content.current(body, List.of())
                : Content.withdrawn(withdrawal(shown), body, List.of());
    }

    Content read(Subject.Check subject) {
        PublishedVersion own = measures.byCode(subject.code())
                .orElseThrow(() -> new IllegalStateException("Never published: " + subject.key()));
        return Content.current(
                new CheckBody(
                        subject.code(),
                        agency(own.agencyId(), own.fiscalYear()),
                        own.fiscalYear(),
                        FiscalYears.ce(own.fiscalYear()),
                        own.measureFiscalYear(),
                        own.version(),
                        own.status(),
                        text(own.statusAt()),
                        own.supersededBy(),
                        new Subject.MeasuresVersion(own.agencyId(), own.fiscalYear(), own.version()).key() + "/",
                        files(own)),
                List.of());
    }

    /* Of the version itself first, then of the others from the latest on. */
    private List<CheckedFile> files(PublishedVersion own) {
        List<PublishedVersion> versions = measures.of(own.agencyId(), own.fiscalYear());
        return approved.of(own.agencyId(), own.fiscalYear()).stream()
                .sorted(Comparator.comparingInt((ApprovedDocument file) ->
                                file.version() == own.version() ? Integer.MIN_VALUE : -file.version())
                        .thenComparing(ApprovedDocument::name))
                .flatMap(file -> versions.stream()
                        .filter(version -> version.version() == file.version())
                        .map(version -> new CheckedFile(
                                file.name(),
                                file.mediaType(),
                                file.sha256(),
                                file.size(),
                                file.version(),
                                version.status())))
                .toList();
    }

    private AgencyView agency(long agencyId, int fiscalYear) {
        return assessments
                .find(agencyId, fiscalYear)
                .orElseThrow(() -> new IllegalStateException("No result of " + agencyId + " in " + fiscalYear))
                .agency();
    }

    private static Content.Withdrawal withdrawal(PublishedVersion version) {
        return new Content.Withdrawal(text(version.statusAt()), version.withdrawalReason());
    }

    private static String text(Instant instant) {
        return SnapshotReader.text(instant);
    }
}
