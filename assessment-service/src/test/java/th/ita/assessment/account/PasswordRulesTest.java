package th.ita.assessment.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.assessment.http.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "elevenchars, too-short",
        "Password1234!, too-common",
        "passwordpassword, too-common",
        "aaaaaaaaaaaaaaaa, too-common",
        "abcabcabcabcabc, too-common",
        "123456789012, too-common",
        "abcdefghijklmn, too-common",
        "qwertyuiopasdf, too-common",
        "poiuytrewq1234, too-common",
        "1qaz2wsx3edc4rfv, too-common",
        "iloveyou12345678, too-common",
        "รหัสผ่าน123456, too-common",
        "of somchai the great, contains-name",
        "Of SOMCHAI the great, contains-name",
        "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝ, too-long"
    })
    void anEasyOneIsRefused(String password, String code) {
        assertThat(PasswordRules.flaw("/password", "somchai", password))
                .map(FieldError::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "ข้าวผัดกะเพราไข่ดาว",
                "k7xq2-m9fpa-3cvtn-w8hze",
                "Tr0ub4dor&3-plus"
            })
    void aLongOneOfItsOwnIsTaken(String password) {
        assertThat(PasswordRules.flaw("/password", "somchai", password)).isEmpty();
    }
}
