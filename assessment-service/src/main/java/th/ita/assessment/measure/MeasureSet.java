package th.ita.assessment.measure;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FiscalYears;

/**
 * A measure set as JSON, to read and to write: what is read can be changed and sent back. Of what follows from the set's
 * state a writer may leave out everything, but claim nothing else.
 */
@Schema(
        name = "MeasureSet",
        description = "An agency's measures on its result of a fiscal year. To be changed and sent back; members that "
                + "say “read only” may be left out.")
record MeasureSet(
        @Schema(description = "Read only.", nullable = true) Long agencyId,

        @Schema(description = "The analysed year. Read only.", nullable = true)
        Integer fiscalYear,

        @Schema(description = "Read only.", nullable = true) Integer fiscalYearCe,

        @Schema(
                description = "The year that the measures are for: the next one, unless there is a reason.",
                nullable = true)
        Integer measureFiscalYear,

        @Schema(nullable = true) String measureFiscalYearReason,

        @Schema(description = "Read only.", nullable = true) Integer version,

        @Schema(description = "Read only.", nullable = true) MeasureState state,

        @Schema(description = "How many of the chain have signed. Read only.", nullable = true)
        Integer step,

        @Schema(description = "What the result says otherwise by now. Read only.", nullable = true)
        Stale stale,

        @Schema(nullable = true) Memorandum memorandum,
        @Schema(nullable = true) Author author,
        List<Measure> measures,

        @Schema(description = "Why lost items have no measure.")
        List<UncoveredItem> reasons,

        @Schema(description = "Why warnings are left as they are.")
        List<Waiver> waivers,

        @Schema(description = "Read only.") List<Endorsement> endorsements,

        @Schema(description = "Who signs, in order. Read only.")
        List<ChainStep> chain,

        @Schema(description = "Of what was signed on paper; see `…/scan`. Read only.", nullable = true)
        Scan scan,

        @Schema(description = "Null where there is no result any more. Read only.", nullable = true)
        Coverage coverage) {

    MeasureSet {
        measures = measures == null ? List.of() : measures;
        reasons = reasons == null ? List.of() : reasons;
        waivers = waivers == null ? List.of() : waivers;
        endorsements = endorsements == null ? List.of() : endorsements;
        chain = chain == null ? List.of() : chain;
    }

    /**
     * @param chain the one it was submitted with, else the agency's
     * @param coverage null where there is no result
     */
    static MeasureSet of(MeasureVersion version, Chain chain, Coverage coverage) {
        MeasureContent content = version.content();
        return new MeasureSet(
                version.agencyId(),
                version.fiscalYear(),
                FiscalYears.ce(version.fiscalYear()),
                content.measureFiscalYear(),
                content.measureFiscalYearReason(),
                version.version(),
                version.state(),
                version.endorsements().size(),
                version.stale(),
                version.memorandum(),
                content.author(),
                content.measures(),
                content.reasons(),
                content.waivers(),
                version.endorsements(),
                chain.steps(),
                version.scan(),
                coverage);
    }

    /** What a draft would be, before it is one. */
    static MeasureSet proposed(long agencyId, int fiscalYear, MeasureContent content, Chain chain, Coverage coverage) {
        return new MeasureSet(
                agencyId,
                fiscalYear,
                FiscalYears.ce(fiscalYear),
                content.measureFiscalYear(),
                content.measureFiscalYearReason(),
                null,
                MeasureState.DRAFT,
                0,
                null,
                content.memorandum(),
                content.author(),
                content.measures(),
                content.reasons(),
                content.waivers(),
                List.of(),
                chain.steps(),
                null,
                coverage);
    }
}
