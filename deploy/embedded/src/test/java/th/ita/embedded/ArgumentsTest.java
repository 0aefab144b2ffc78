package th.ita.embedded;

import java.nio.file.Path;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArgumentsTest {

    @Test
    void aPortMayBeChosenOrLeftOpen() {
        Arguments arguments = Arguments.parse("--data", "here", "--database", "--broker=9092");

        assertThat(arguments.database()).isEqualTo(OptionalInt.of(0));
        assertThat(arguments.broker()).isEqualTo(OptionalInt.of(9092));
    }

    @Test
    void theServerIsUnpackedIntoTheDataFolderUnlessToldOtherwise() {
        Path here = Path.of("here").toAbsolutePath();

        assertThat(Arguments.parse("--data=here", "--database").server()).isEqualTo(here.resolve("server"));
        assertThat(Arguments.parse("--data=here", "--server", "there", "--database")
                        .server())
                .isEqualTo(Path.of("there").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--database",
                "--data here",
                "--data",
                "--data here --broker=x",
                "--data here --broker=65536",
                "-v"
            })
    void nonsenseIsRefusedWithASentence(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse(line.split(" ")))
                .withMessageMatching(".{10,}");
    }
}
