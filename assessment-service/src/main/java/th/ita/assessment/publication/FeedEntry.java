package th.ita.assessment.publication;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.measure.Measure;
import th.ita.assessment.measure.MeasureState;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.measure.Schedule;
import th.ita.assessment.subject.SubjectKeys;

/**
 * What is published of an agency's measures on a result, as it is stored for those who pull it: the version in force, or that
 * the last one was withdrawn. Nothing of drafts and no accounts; addresses are paths below the website's.
 *
 * @param withdrawnAt null unless withdrawn; then there are no measures and no documents
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedEntry(
        Agency agency,
        int fiscalYear,
        int fiscalYearCe,
        int measureFiscalYear,
        int version,
        MeasureState status,
        String code,
        Instant publishedAt,
        Instant withdrawnAt,
        String withdrawalReason,
        String page,
        List<Brief> measures,
        List<File> documents) {

    record Agency(long id, String nameTh, String nameEn, String type, String provinceCode) {
        static Agency of(AgencyView view) {
            return new Agency(view.id(), view.nameTh(), view.nameEn(), view.type(), view.provinceCode());
        }
    }

    record Brief(String id, List<String> nodes, String point, String responsible, Schedule schedule) {
        static Brief of(Measure measure) {
            return new Brief(measure.id(), measure.nodes(), measure.point(), measure.responsible(), measure.schedule());
        }
    }

    record File(String name, String kind, String mediaType, String path, String sha256, long size) {
        static File of(ApprovedDocument document) {
            return new File(
                    document.name(),
                    document.kind(),
                    document.mediaType(),
                    document.path(),
                    document.sha256(),
                    document.size());
        }
    }

    /** @param documents of all versions */
    static FeedEntry of(AgencyView agency, PublishedVersion shown, List<ApprovedDocument> documents) {
        boolean inForce = shown.inForce();
        return new FeedEntry(
                Agency.of(agency),
                shown.fiscalYear(),
                FiscalYears.ce(shown.fiscalYear()),
                shown.measureFiscalYear(),
                shown.version(),
                shown.status(),
                shown.code(),
                shown.publishedAt(),
                inForce ? null : shown.statusAt(),
                shown.withdrawalReason(),
                SubjectKeys.measures(shown.agencyId(), shown.fiscalYear()) + "/",
                inForce ? shown.measures().stream().map(Brief::of).toList() : List.of(),
                inForce
                        ? documents.stream()
                                .filter(document -> document.version() == shown.version())
                                .map(File::of)
                                .toList()
                        : List.of());
    }
}
