package th.ita.assessment.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenCallersTest {

    @Test
    void aRoleOfATokenSaysWhatItIsAndWhere() {
        assertThat(TokenCallers.binding("administrator")).contains(Binding.administrator());
        assertThat(TokenCallers.binding("officer:5584")).contains(Binding.of(Role.OFFICER, 5584));
        assertThat(TokenCallers.binding("endorser:5584:ปลัดองค์การบริหารส่วนตำบล"))
                .contains(Binding.endorser(5584, "ปลัดองค์การบริหารส่วนตำบล"));
        assertThat(TokenCallers.binding("province:70")).contains(Binding.province("70"));
        assertThat(TokenCallers.binding("webmaster:5584")).contains(Binding.of(Role.WEBMASTER, 5584));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "king",
                "Administrator",
                "administrator:5584",
                "officer",
                "officer:",
                "officer:0",
                "officer:5584:post",
                "officer:5584 ",
                "endorser:5584",
                "endorser:5584: ",
                "province:7",
                "province:70:x",
                "webmaster:-1"
            })
    void whatIsNoneOfTheseBindsNobody(String role) {
        assertThat(TokenCallers.binding(role)).isEmpty();
    }
}
