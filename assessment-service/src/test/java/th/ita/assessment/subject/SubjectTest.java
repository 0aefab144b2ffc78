package th.ita.assessment.subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.assessment.http.FiscalYears;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectTest {
    @Test
    void aKeyNamesItsSubjectAndASubjectItsKey() {
        assertThat(Subject.parse("assessment/5584/2564")).contains(new Subject.Assessment(5584, 2564));
        assertThat(Subject.parse("agency/5584")).contains(new Subject.Agency(5584));
        assertThat(Subject.parse("province/70/2564")).contains(new Subject.ProvinceYear("70", 2564));
        assertThat(Subject.parse("province/70")).contains(new Subject.Province("70"));
        assertThat(Subject.parse("country/2564")).contains(new Subject.CountryYear(2564));
        assertThat(Subject.parse("country")).contains(new Subject.Country());
        assertThat(Subject.parse("measures/5584/2564/v12")).contains(new Subject.MeasuresVersion(5584, 2564, 12));
        assertThat(Subject.parse("measures/5584/2564")).contains(new Subject.Measures(5584, 2564));
        assertThat(Subject.parse("progress/5584/2564")).contains(new Subject.Progress(5584, 2564));
        assertThat(Subject.parse("evidence/5584/2565")).contains(new Subject.Evidence(5584, 2565));
        assertThat(Subject.parse("check/K7QM3XPD")).contains(new Subject.Check("K7QM3XPD"));

        assertThat(SubjectKeys.measuresVersion(5584, 2564, 12)).isEqualTo("measures/5584/2564/v12");
        assertThat(SubjectKeys.measures(5584, 2564)).isEqualTo("measures/5584/2564");
        assertThat(SubjectKeys.progress(5584, 2564)).isEqualTo("progress/5584/2564");
        assertThat(SubjectKeys.evidence(5584, 2565)).isEqualTo("evidence/5584/2565");
        assertThat(SubjectKeys.check("K7QM3XPD")).isEqualTo("check/K7QM3XPD");
        assertThat(SubjectKeys.assessment(5584, 2564)).isEqualTo("assessment/5584/2564");
        assertThat(SubjectKeys.agency(5584)).isEqualTo("agency/5584");
        assertThat(SubjectKeys.provinceYear("70", 2564)).isEqualTo("province/70/2564");
        assertThat(SubjectKeys.province("70")).isEqualTo("province/70");
        assertThat(SubjectKeys.countryYear(2564)).isEqualTo("country/2564");
        assertThat(SubjectKeys.COUNTRY).isEqualTo("country");
    }

    @Test
    void everyYearThatAPathMayNameHasItsKeys() {
        for (int year = FiscalYears.FIRST; year <= FiscalYears.LAST; year++) {
            assertThat(Subject.parse("assessment/5584/" + year)).contains(new Subject.Assessment(5584, year));
            assertThat(Subject.parse("province/70/" + year)).contains(new Subject.ProvinceYear("70", year));
            assertThat(Subject.parse("country/" + year)).contains(new Subject.CountryYear(year));
            assertThat(Subject.parse("measures/5584/" + year)).contains(new Subject.Measures(5584, year));
            assertThat(Subject.parse("progress/5584/" + year)).contains(new Subject.Progress(5584, year));
            assertThat(Subject.parse("evidence/5584/" + year)).contains(new Subject.Evidence(5584, year));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assessment/5584",
                "assessment/0/2564",
                "assessment/05584/2564",
                "assessment/5584/2021",
                "agency/x",
                "agency/1/",
                "province/7",
                "province/70/",
                "country/",
                "../country",
                "Country",
                "measures/5584",
                "measures/5584/2564/3",
                "measures/5584/2564/v0",
                "progress/5584/2564/v1",
                "check/K7QM3XP",
                "check/k7qm3xpd",
                "check/K7QM3XPI"
            })
    void whatIsNotAKeyNamesNothing(String key) {
        assertThat(Subject.parse(key)).isEmpty();
    }

    @Test
    void onlyProvincesAndTheCountrySumUpOthers() {
        assertThat(new Subject.Assessment(5584, 2564).aggregate()).isFalse();
        assertThat(new Subject.Agency(5584).aggregate()).isFalse();
        assertThat(new Subject.Measures(5584, 2564).aggregate()).isFalse();
        assertThat(new Subject.Check("K7QM3XPD").aggregate()).isFalse();
        assertThat(new Subject.ProvinceYear("70", 2564).aggregate()).isTrue();
        assertThat(new Subject.Country().aggregate()).isTrue();
    }
}
