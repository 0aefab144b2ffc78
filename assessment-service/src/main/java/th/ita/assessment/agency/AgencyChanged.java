package th.ita.assessment.agency;

/**
 * An agency was registered or its entry changed. Observed within the transaction of the change, by whatever shows the agency.
 *
 * @param before null when it was registered
 */
public record AgencyChanged(AgencyView before, AgencyView after) {

    public long agencyId() {
        return after.id();
    }
}
