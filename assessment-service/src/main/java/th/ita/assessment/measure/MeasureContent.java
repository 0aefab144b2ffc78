package th.ita.assessment.measure;

import java.util.List;

/**
 * What an officer writes: all of a version but its state, signatures and registration.
 *
 * @param measureFiscalYear the year that the measures are for, Buddhist era
 * @param measureFiscalYearReason why it is another than the one after the analysed year; else null
 * @param memorandum without number and date
 */
public record MeasureContent(
        int measureFiscalYear,
        String measureFiscalYearReason,
        Memorandum memorandum,
        Author author,
        List<Measure> measures,
        List<UncoveredItem> reasons,
        List<Waiver> waivers) {

    public MeasureContent {
        measures = List.copyOf(measures);
        reasons = List.copyOf(reasons);
        waivers = List.copyOf(waivers);
    }

    MeasureContent withWaivers(List<Waiver> others) {
        return new MeasureContent(
                measureFiscalYear, measureFiscalYearReason, memorandum, author, measures, reasons, others);
    }
}
