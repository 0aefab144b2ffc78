package th.ita.assessment.agency;

import th.ita.assessment.http.FiscalYears;

/**
 * An agency was registered or its entry changed. Observed within the transaction of the change, by whatever shows the agency.
 *
 * @param before null when it was registered
 */
public record AgencyChanged(AgencyView before, AgencyView after, NameHistory namesBefore, NameHistory namesAfter) {

    public long agencyId() {
        return after.id();
    }

    /** Whether what a year's pages say of it is another thing now: they show the name and type of the end of that year. */
    public boolean touches(int fiscalYear) {
        return before == null || !shown(before, namesBefore, fiscalYear).equals(shown(after, namesAfter, fiscalYear));
    }

    private static AgencyView shown(AgencyView view, NameHistory names, int fiscalYear) {
        DatedName name = names.on(FiscalYears.lastDay(fiscalYear));
        return new AgencyView(
                view.id(),
                name.nameTh(),
                name.nameEn(),
                name.type(),
                view.district(),
                view.provinceCode(),
                null,
                null,
                view.website(),
                null,
                null);
    }
}
