package th.ita.assessment.announcement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import th.ita.assessment.agency.Province;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.province.Summaries;
import th.ita.assessment.province.Summary;
import th.ita.assessment.subject.Subject;

/** What is said of the country, and of a year of it. Only provinces that have a page are named, so that no link dangles. */
@ApplicationScoped
class CountryContents {
    private final Provinces provinces;
    private final Summaries summaries;
    private final Frameworks frameworks;
    private final EntityManager database;

    CountryContents(Provinces provinces, Summaries summaries, Frameworks frameworks, EntityManager database) {
        this.provinces = provinces;
        this.summaries = summaries;
        this.frameworks = frameworks;
        this.database = database;
    }

    record YearBody(
            int fiscalYear,
            int fiscalYearCe,
            Summary summary,
            List<ProvinceSummary> provinces,
            Summary withoutProvince,
            List<Summaries.AgencyResult> agenciesWithoutProvince) {}

    record ProvinceSummary(String code, String nameTh, String nameEn, Summary summary) {}

    record CountryBody(List<Summaries.Year> years, List<ProvinceRow> provinces) {}

    record ProvinceRow(String code, String nameTh, String nameEn, long agencyCount) {}

    Content read(Subject.CountryYear subject) {
        Framework framework = frameworks
                .find(subject.fiscalYear())
                .orElseThrow(() -> new IllegalStateException("No framework of " + subject.fiscalYear()));
        Summaries.Country country = summaries.ofCountry(framework);
        List<ProvinceSummary> rows = country.provinces().entrySet().stream()
                .map(entry -> {
                    Province province = province(entry.getKey());
                    return new ProvinceSummary(province.code(), province.nameTh(), province.nameEn(), entry.getValue());
                })
                .toList();
        return Content.current(
                new YearBody(
                        subject.fiscalYear(),
                        FiscalYears.ce(subject.fiscalYear()),
                        country.summary(),
                        rows,
                        country.withoutProvince(),
                        summaries.agenciesWithoutProvince(framework)),
                List.of());
    }

    Content read(Subject.Country subject) {
        List<ProvinceRow> rows = database.createQuery(
                        "select provinceCode, count(*) from Agency where provinceCode is not null"
                                + " group by provinceCode order by provinceCode",
                        Object[].class)
                .getResultStream()
                .map(row -> {
                    Province province = province((String) row[0]);
                    return new ProvinceRow(province.code(), province.nameTh(), province.nameEn(), (Long) row[1]);
                })
                .toList();
        return Content.current(new CountryBody(summaries.yearsOfCountry(), rows), List.of());
    }

    private Province province(String code) {
        return provinces.find(code).orElseThrow(() -> new IllegalStateException("No such province: " + code));
    }
}
