package th.ita.assessment.agency;

import java.time.LocalDate;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AgencyCheckTest {

    private final Provinces provinces = new Provinces();
    private final AgencyTypes types = new AgencyTypes();

    private AgencyView check(AgencyView given) {
        return AgencyCheck.of(5584, given, provinces, types, LocalDate.of(2022, 3, 21));
    }

    private static AgencyView pakChong(String nameTh, String type, String provinceCode, String website) {
        return new AgencyView(null, nameTh, null, type, "จอมบึง", provinceCode, "ใครก็ได้", null, website, null, null);
    }

    @Test
    void anEntryGetsOneSpelling() {
        AgencyView tidy = check(
                pakChong(" องค์การบริหาร\u200Bส่วนตำบล \u00A0 ปากช่อง\n(น\u0E49\u0E4D\u0E32พุ) ", "อบต.", "70", " "));
        assertThat(tidy.id()).isEqualTo(5584);
        assertThat(tidy.nameTh()).isEqualTo("องค์การบริหารส่วนตำบล ปากช่อง (น\u0E49\u0E33พุ)");
        assertThat(tidy.website()).isNull();
        assertThat(tidy.provinceNameTh()).isNull();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        AgencyView wrong = new AgencyView(
                1L, " ", "x".repeat(201), "อบต", null, "99", null, null, "ftp://pakchong.go.th", null, null);
        assertThatThrownBy(() -> check(wrong))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::errors, InstanceOfAssertFactories.list(FieldError.class))
                .extracting(error -> error.name() + " " + error.code())
                .containsExactly(
                        "/id differs-from-path",
                        "/nameTh required",
                        "/nameEn length",
                        "/type unknown-type",
                        "/provinceCode unknown-province",
                        "/website not-a-website");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.pakchong.go.th",
                "http://localhost:8080/ita",
                "HTTPS://PAKCHONG.GO.TH/?ปี=2564",
                "https://ปากช่อง.ไทย/หน้าแรก",
            })
    void aWebsiteHasAHost(String website) {
        assertThat(check(pakChong("ก", "อบต.", null, website)).website()).isEqualTo(website);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.pakchong.go.th",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://user:secret@pakchong.go.th",
                "https://pak chong.go.th",
                "mailto:a@pakchong.go.th",
                "https://a..b",
            })
    void anythingElseIsNoWebsite(String website) {
        assertThatThrownBy(() -> check(pakChong("ก", "อบต.", null, website))).hasMessageStartingWith("invalid");
    }
}
