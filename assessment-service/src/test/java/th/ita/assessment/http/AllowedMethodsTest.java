package th.ita.assessment.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedMethodsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/agencies/{id}, /api/v1/agencies/5584, true",
        "/api/v1/agencies/{id}, /api/v1/agencies/5584/, true",
        "/api/v1/agencies/{id}, /api/v1/agencies/, false",
        "/api/v1/agencies/{id}, /api/v1/agencies/5584/sheet, false",
        "api//v1/{a}/x/{b: \\d+}, /api/v1/a.b/x/12, true",
        "api//v1/{a}/x/{b: \\d+}, /api/v1/a.b/x/y, false",
        "/files/{name:\\w{2}}, /files/ab, true",
        "/files/{name:\\w{2}}, /files/abc, false",
        "/, /, true",
    })
    void aTemplateMatchesItsPaths(String template, String path, boolean matches) {
        assertThat(AllowedMethods.pattern(template).matcher(path).matches()).isEqualTo(matches);
    }
}
