package th.ita.report.website;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SubjectPathTest {

    @ParameterizedTest
    @CsvSource({
        "assessment/5584/2564, assessment, assessment/5584/2564/",
        "agency/5584, agency, agency/5584/",
        "province/70/2564, province-year, province/70/2564/",
        "province/70, province, province/70/",
        "country/2564, country-year, country/2564/",
        "country, country, ''",
        "measures/5584/2564, measures, measures/5584/2564/",
        "measures/5584/2564/v3, measures-version, measures/5584/2564/v3/",
        "progress/5584/2564, progress, progress/5584/2564/",
        "evidence/5584/2565, evidence, evidence/5584/2565/",
        "check/K7QM3XPD, check, check/K7QM3XPD/",
    })
    void aSubjectLiesInTheFolderOfItsKey(String key, String kind, String folder) {
        SubjectPath subject = new SubjectPath(key);

        assertThat(subject.kind()).isEqualTo(kind);
        assertThat(subject.folder()).isEqualTo(folder);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "..",
                "../country",
                "agency/..",
                "agency/../../etc",
                "/agency/5584",
                "agency/5584/",
                "agency//5584",
                "agency/5584\n",
                "agency/5584\0",
                "agency\\5584",
                "agency/%2e%2e",
                "agency/0",
                "agency/007",
                "agency/-1",
                "agency/๕๕๘๔",
                "agency/5584/r7-1a2b3c4d",
                "agency/1234567890123456789",
                "assessment/5584",
                "assessment/5584/64",
                "province/7",
                "province/70/2564/1",
                "country/2564/index.html",
                "Country",
                " country",
                "assets-0a1b2c3d",
                "404.html",
                ".ita",
                ".ita/website-id",
                "measures/5584/2564/v0",
                "measures/5584/2564/v03",
                "measures/5584/2564/v3/",
                "measures/5584/2564/r7-1a2b3c4d",
                "progress/5584",
                "evidence/5584/2565/v1",
                "check",
                "check/",
                "check/K7QM3XP",
                "check/k7qm3xpd",
                "check/K7QM3XPI",
                "check/K7QM3XPD/..",
            })
    void noOtherKeyIsLetThrough(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectPath(key));
    }
}
