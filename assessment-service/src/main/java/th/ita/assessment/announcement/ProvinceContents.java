package th.ita.assessment.announcement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.Province;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.province.Summaries;
import th.ita.assessment.province.Summary;
import th.ita.assessment.subject.Subject;

/** What is said of a province, and of a year of it. */
@ApplicationScoped
class ProvinceContents {
    private final Provinces provinces;
    private final Summaries summaries;
    private final Frameworks frameworks;
    private final Agencies agencies;

    ProvinceContents(Provinces provinces, Summaries summaries, Frameworks frameworks, Agencies agencies) {
        this.provinces = provinces;
        this.summaries = summaries;
        this.frameworks = frameworks;
        this.agencies = agencies;
    }

    record YearBody(
            Province province,
            int fiscalYear,
            int fiscalYearCe,
            Summary summary,
            List<Summaries.AgencyResult> agencies) {}

    record ProvinceBody(Province province, int agencyCount, List<Summaries.Year> years, List<AgencyRow> agencies) {}

    record AgencyRow(long id, String nameTh, String type) {}

    Content read(Subject.ProvinceYear subject) {
        Framework framework = frameworks
                .find(subject.fiscalYear())
                .orElseThrow(() -> new IllegalStateException("No framework of " + subject.fiscalYear()));
        return Content.current(
                new YearBody(
                        province(subject.provinceCode()),
                        subject.fiscalYear(),
                        FiscalYears.ce(subject.fiscalYear()),
                        summaries.ofProvince(subject.provinceCode(), framework),
                        summaries.agenciesOf(subject.provinceCode(), framework)),
                List.of());
    }

    Content read(Subject.Province subject) {
        List<AgencyRow> rows = agencies.ofProvince(subject.provinceCode()).stream()
                .map(agency -> new AgencyRow(agency.id(), agency.nameTh(), agency.type()))
                .toList();
        return Content.current(
                new ProvinceBody(
                        province(subject.provinceCode()),
                        rows.size(),
                        summaries.yearsOfProvince(subject.provinceCode()),
                        rows),
                List.of());
    }

    private Province province(String code) {
        return provinces.find(code).orElseThrow(() -> new IllegalStateException("No such province: " + code));
    }
}
