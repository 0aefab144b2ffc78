package th.ita.assessment.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| TH",
                "en | EN",
                "en-GB,en;q=0.9 | EN",
                "th | TH",
                "th-TH,th;q=0.9,en;q=0.8 | TH",
                "en,th;q=0.9 | EN",
                "en,th | TH",
                "de | TH",
                "de,en;q=0.2 | EN",
                "* | TH",
                "en;q=0 | TH",
                "en;q=0.5,*;q=0.1 | EN",
                "this is ; no header;;q=9 | TH",
            })
    void thaiComesFirstUnlessEnglishIsLikedBetter(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }
}
