package th.ita.assessment.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.announcement.AgencyContents.FrameworkBlock;
import th.ita.assessment.followup.Effect;
import th.ita.assessment.followup.Evidence;
import th.ita.assessment.followup.EvidenceReader;
import th.ita.assessment.followup.Link;
import th.ita.assessment.followup.Progress;
import th.ita.assessment.followup.ProgressReader;
import th.ita.assessment.followup.ProgressState;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.measure.Schedule;
import th.ita.assessment.subject.Subject;

/** What is said of how measures are carried out, and of what proves the items of a year. */
@ApplicationScoped
class FollowUpContents {
    private final ProgressReader progress;
    private final EvidenceReader evidence;
    private final PublishedMeasures measures;
    private final Agencies agencies;

    FollowUpContents(ProgressReader progress, EvidenceReader evidence, PublishedMeasures measures, Agencies agencies) {
        this.progress = progress;
        this.evidence = evidence;
        this.measures = measures;
        this.agencies = agencies;
    }

    record ProgressBody(
            AgencyView agency,
            int fiscalYear,
            int fiscalYearCe,
            int measureFiscalYear,
            Integer version,
            List<MeasureRow> measures,
            Progress.Summary summary,
            Effect effect) {}

    record MeasureRow(
            String id,
            List<Progress.NamedNode> nodes,
            String point,
            List<String> steps,
            String responsible,
            Schedule schedule,
            String indicator,
            String followUp,
            boolean dropped,
            ProgressState state,
            List<EntryRow> entries) {

        static MeasureRow of(Progress.MeasureProgress measure) {
            return new MeasureRow(
                    measure.id(),
                    measure.nodes(),
                    measure.point(),
                    measure.steps(),
                    measure.responsible(),
                    measure.schedule(),
                    measure.indicator(),
                    measure.followUp(),
                    measure.dropped(),
                    measure.state(),
                    measure.entries().stream().map(EntryRow::of).toList());
        }
    }

    /** @param correctedAt with microseconds always, as every instant of a snapshot */
    record EntryRow(
            LocalDate date,
            ProgressState state,
            String text,
            String correctedAt,
            List<Link> links,
            List<Progress.PublicFile> files) {

        static EntryRow of(Progress.PublicEntry entry) {
            Instant corrected = entry.correctedAt();
            return new EntryRow(
                    entry.date(),
                    entry.state(),
                    entry.text(),
                    corrected == null ? null : SnapshotReader.text(corrected),
                    entry.links(),
                    entry.files());
        }
    }

    record EvidenceBody(
            AgencyView agency,
            int fiscalYear,
            int fiscalYearCe,
            FrameworkBlock framework,
            List<Evidence.Item> items,
            Evidence.Summary summary) {}

    Content read(Subject.Progress subject) {
        AgencyView agency = agencies.view(agencies.require(subject.agencyId()), subject.fiscalYear());
        PublishedVersion latest = measures.of(subject.agencyId(), subject.fiscalYear()).stream()
                .filter(version -> version.inForce() || version.withdrawalReason() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No measures were ever in force: " + subject.key()));
        int ce = FiscalYears.ce(subject.fiscalYear());
        if (!latest.inForce()) {
            return Content.withdrawn(
                    new Content.Withdrawal(SnapshotReader.text(latest.statusAt()), latest.withdrawalReason()),
                    new ProgressBody(
                            agency, subject.fiscalYear(), ce, latest.measureFiscalYear(), null, null, null, null),
                    List.of());
        }
        Progress now = progress.find(subject.agencyId(), subject.fiscalYear()).orElseThrow();
        return Content.current(
                new ProgressBody(
                        agency,
                        subject.fiscalYear(),
                        ce,
                        latest.measureFiscalYear(),
                        now.version(),
                        now.measures().stream().map(MeasureRow::of).toList(),
                        now.summary(),
                        now.effect()),
                List.of(),
                now.files());
    }

    Content read(Subject.Evidence subject) {
        EvidenceReader.Published pack = evidence.published(subject.agencyId(), subject.fiscalYear())
                .orElseThrow(() -> new IllegalStateException("Never published: " + subject.key()));
        boolean withdrawn = pack.evidence() == null;
        EvidenceBody body = new EvidenceBody(
                agencies.view(agencies.require(subject.agencyId()), subject.fiscalYear()),
                subject.fiscalYear(),
                FiscalYears.ce(subject.fiscalYear()),
                FrameworkBlock.of(pack.framework()),
                withdrawn ? null : pack.evidence().items(),
                withdrawn ? null : pack.evidence().summary());
        return withdrawn
                ? Content.withdrawn(
                        new Content.Withdrawal(SnapshotReader.text(pack.withdrawnAt()), pack.withdrawalReason()),
                        body,
                        List.of())
                : Content.current(body, List.of());
    }
}
