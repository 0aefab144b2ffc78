package th.ita.local;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    @Test
    void withoutAWordTheSampleIsLoadedOnTheUsualPorts() {
        Options options = Options.parse(Map.of());

        assertThat(options)
                .isEqualTo(new Options(
                        Programs.checkout().resolve("deploy/local/data"),
                        "127.0.0.1",
                        8080,
                        8081,
                        8082,
                        false,
                        false,
                        true));
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        Options options = Options.parse(
                Map.of("ITA_SERVICE_PORT", "9080", "ITA_WEBSITE_PORT", "9081"),
                "--service-port",
                "7080",
                "--worker-port=7082",
                "--no-sample",
                "--reset");

        assertThat(options.servicePort()).isEqualTo(7080);
        assertThat(options.websitePort()).isEqualTo(9081);
        assertThat(options.workerPort()).isEqualTo(7082);
        assertThat(options.sample()).isFalse();
        assertThat(options.reset()).isTrue();
    }

    @Test
    void everyOptionIsInTheHelp() {
        assertThat(Options.help())
                .contains(
                        "--reset",
                        "--rebuild",
                        "--no-sample",
                        "--service-port",
                        "--website-port",
                        "--worker-port",
                        "--host",
                        "--data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--service-port abc | The service's port must be a number from 1 to 65535, not \"abc\".",
                "--website-port 65536 | The website's port must be a number from 1 to 65535, not \"65536\".",
                "--worker-port 0 | The worker's port must be a number from 1 to 65535, not \"0\".",
                "--data | Option --data wants a value; deploy/run --help tells which.",
                "--reset=yes | Option --reset takes no value; deploy/run --help lists them.",
                "--frobnicate | Unknown option --frobnicate; deploy/run --help lists them."
            })
    void nonsenseIsRefusedInOneSentence(String line, String sentence) {
        assertThatThrownBy(() -> Options.parse(Map.of(), line.split(" ")))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }
}
