package th.ita.assessment.publication;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.measure.Schedule;

/** An agency's published measures, for another website. */
@Schema(
        name = "PublishedMeasures",
        description = "An agency's measures on a result, as published: those in force, or that they were withdrawn.")
record PublishedMeasuresEntry(
        Agency agency,

        @Schema(description = "The analysed year.") int fiscalYear,
        int fiscalYearCe,

        @Schema(description = "The year that the measures are for.")
        int measureFiscalYear,

        int version,

        @Schema(enumeration = {"published", "withdrawn"}) String status,

        @Schema(description = "See `verifications/{code}`.", nullable = true)
        String code,

        Instant publishedAt,

        @Schema(description = "Of whatever this entry says; goes up with each change, and no two have the same.")
        Instant updatedAt,

        @Schema(nullable = true) Withdrawal withdrawal,

        @Schema(description = "The page of the measures on the website.")
        String pageUrl,

        @Schema(description = "In brief; the page has them whole.")
        List<Brief> measures,

        @Schema(description = "Empty until the website has them.")
        List<File> documents) {

    @Schema(name = "PublishedMeasuresAgency")
    record Agency(
            long id,
            String nameTh,
            @Schema(nullable = true) String nameEn,
            String type,
            @Schema(nullable = true) String provinceCode) {}

    @Schema(name = "PublishedMeasuresWithdrawal")
    record Withdrawal(Instant at, @Schema(nullable = true) String reason) {}

    @Schema(name = "PublishedMeasure")
    record Brief(
            String id,
            List<String> nodes,
            @Schema(nullable = true) String point,
            @Schema(nullable = true) String responsible,
            @Schema(nullable = true) Schedule schedule) {}

    @Schema(name = "PublishedMeasuresFile")
    record File(
            String name,
            String kind,
            String mediaType,
            String url,

            @Schema(description = "Of the approved bytes, in hexadecimal.")
            String sha256,

            @Schema(description = "Bytes.") long size) {}

    /** @param website ends with a slash */
    static PublishedMeasuresEntry of(MeasuresFeed.Stamped stamped, String website) {
        FeedEntry entry = stamped.entry();
        FeedEntry.Agency agency = entry.agency();
        return new PublishedMeasuresEntry(
                new Agency(agency.id(), agency.nameTh(), agency.nameEn(), agency.type(), agency.provinceCode()),
                entry.fiscalYear(),
                entry.fiscalYearCe(),
                entry.measureFiscalYear(),
                entry.version(),
                entry.withdrawnAt() == null ? "published" : "withdrawn",
                entry.code(),
                entry.publishedAt(),
                stamped.updatedAt(),
                entry.withdrawnAt() == null ? null : new Withdrawal(entry.withdrawnAt(), entry.withdrawalReason()),
                website + entry.page(),
                entry.measures().stream()
                        .map(brief -> new Brief(
                                brief.id(), brief.nodes(), brief.point(), brief.responsible(), brief.schedule()))
                        .toList(),
                entry.documents().stream()
                        .map(file -> new File(
                                file.name(),
                                file.kind(),
                                file.mediaType(),
                                website + file.path(),
                                file.sha256(),
                                file.size()))
                        .toList());
    }
}
