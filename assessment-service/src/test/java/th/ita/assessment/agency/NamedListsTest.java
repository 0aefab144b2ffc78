package th.ita.assessment.agency;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamedListsTest {

    @Test
    void thereAre77Provinces() {
        Provinces provinces = new Provinces();
        assertThat(provinces.all()).hasSize(77);
        assertThat(provinces.all()).extracting(Province::code).isSorted().doesNotHaveDuplicates();
        assertThat(provinces.all()).extracting(Province::nameTh).doesNotHaveDuplicates();
        assertThat(provinces.all()).extracting(Province::nameEn).doesNotHaveDuplicates();
        assertThat(provinces.all()).allSatisfy(province -> {
            assertThat(province.code()).matches("[1-9]\\d");
            assertThat(province.nameTh()).matches("[\\u0E01-\\u0E4E]+");
            assertThat(Normalizer.isNormalized(province.nameTh(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(province.nameEn()).matches("[A-Z][A-Za-z -]+");
        });
        assertThat(provinces.find("70")).contains(new Province("70", "ราชบุรี", "Ratchaburi"));
        assertThat(provinces.find("10")).contains(new Province("10", "กรุงเทพมหานคร", "Bangkok"));
        assertThat(provinces.find("38")).contains(new Province("38", "บึงกาฬ", "Bueng Kan"));
        assertThat(provinces.find("96")).contains(new Province("96", "นราธิวาส", "Narathiwat"));
        assertThat(provinces.find("99")).isEmpty();
        assertThat(provinces.find(null)).isEmpty();
    }

    @Test
    void thereAre17TypesOfAgencies() {
        AgencyTypes types = new AgencyTypes();
        assertThat(types.all()).hasSize(17);
        assertThat(types.all()).extracting(AgencyType::code).doesNotHaveDuplicates();
        assertThat(types.find("อบต.").orElseThrow().nameTh()).isEqualTo("องค์การบริหารส่วนตำบล");
        assertThat(types.find("อบต")).isEmpty();
    }
}
