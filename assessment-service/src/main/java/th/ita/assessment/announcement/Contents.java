package th.ita.assessment.announcement;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.subject.Subject;

/** What is said of each kind of subject, read in the caller's transaction. */
@ApplicationScoped
class Contents implements Function<Subject, Content> {
    private final AgencyContents agencies;
    private final ProvinceContents provinces;
    private final CountryContents country;
    private final MeasuresContents measures;
    private final FollowUpContents followUp;

    Contents(
            AgencyContents agencies,
            ProvinceContents provinces,
            CountryContents country,
            MeasuresContents measures,
            FollowUpContents followUp) {
        this.agencies = agencies;
        this.provinces = provinces;
        this.country = country;
        this.measures = measures;
        this.followUp = followUp;
    }

    @Override
    public Content apply(Subject subject) {
        return switch (subject) {
            case Subject.Assessment assessment -> agencies.read(assessment);
            case Subject.Agency agency -> agencies.read(agency);
            case Subject.ProvinceYear year -> provinces.read(year);
            case Subject.Province province -> provinces.read(province);
            case Subject.CountryYear year -> country.read(year);
            case Subject.Country whole -> country.read(whole);
            case Subject.MeasuresVersion version -> measures.read(version);
            case Subject.Measures set -> measures.read(set);
            case Subject.Check check -> measures.read(check);
            case Subject.Progress progress -> followUp.read(progress);
            case Subject.Evidence evidence -> followUp.read(evidence);
        };
    }
}
