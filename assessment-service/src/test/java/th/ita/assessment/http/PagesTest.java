package th.ita.assessment.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagesTest {

    @Test
    void aPageKnowsWhetherAnotherOneFollows() {
        Page<Integer> first = Page.of(List.of(1, 2, 3), 2, n -> Cursor.of("numbers", String.valueOf(n)));
        assertThat(first.items()).containsExactly(1, 2);

        Paging second = new Paging();
        second.after = first.next();
        assertThat(second.after("numbers")).isEqualTo(Optional.of("2"));
        assertThat(second.afterNumber("numbers")).isEqualTo(OptionalLong.of(2));
        assertThat(Page.of(List.of(3), 2, n -> "unused").next()).isNull();
        assertThat(Page.of(List.of(3, 4), 2, n -> "unused").next()).isNull();
    }

    @Test
    void aCursorKeepsThaiTextAndLineBreaks() {
        Paging paging = new Paging();
        paging.after = Cursor.of("names", "ปากช่อง\nน้ำ");
        assertThat(paging.after("names")).isEqualTo(Optional.of("ปากช่อง\nน้ำ"));
        assertThat(paging.after).matches("[\\w-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "x", "YWdlbmNpZXMKNQ"})
    void aCursorThatThisListDidNotGiveIsRefused(String cursor) {
        Paging paging = new Paging();
        paging.after = cursor;
        assertThatThrownBy(() -> paging.after("numbers")).hasMessageStartingWith("invalid-parameter");
    }

    @Test
    void aCursorWithoutTheNumberItShouldHoldIsRefused() {
        Paging paging = new Paging();
        paging.after = Cursor.of("numbers", "five");
        assertThatThrownBy(() -> paging.afterNumber("numbers")).hasMessageStartingWith("invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "1.5", "", "99999999999", "๕๐"})
    void aLimitIsAWholeNumberFrom1To200(String limit) {
        Paging paging = new Paging();
        paging.limit = limit;
        assertThatThrownBy(paging::limit).hasMessageStartingWith("invalid-parameter");
    }

    @Test
    void aPageHas50ItemsUnlessAskedOtherwise() {
        Paging paging = new Paging();
        assertThat(paging.limit()).isEqualTo(50);
        paging.limit = "200";
        assertThat(paging.limit()).isEqualTo(200);
    }

    @Test
    void aFiscalYearIsOneOfTheBuddhistEra() {
        assertThat(FiscalYears.parse("fiscalYear", "2564")).isEqualTo(2564);
        assertThat(FiscalYears.ce(2564)).isEqualTo(2021);
        for (String no : new String[] {null, "", "2021", "2560", "2600", "02564", "๒๕๖๔", "2564x"}) {
            assertThatThrownBy(() -> FiscalYears.parse("fiscalYear", no)).hasMessageStartingWith("invalid-parameter");
        }
    }

    @Test
    void anEntityTagIsQuotedAndItsPartsAreKeptApart() {
        assertThat(ETags.strong(5584, 7)).isEqualTo("\"5584-7\"");
        assertThat(ETags.strong("2564.1")).isEqualTo("\"2564.1\"");
        assertThatThrownBy(() -> ETags.strong("a\"b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ETags.digest("ก")).isEqualTo(ETags.digest("ก")).matches("\"[0-9a-f]{32}\"");
    }
}
