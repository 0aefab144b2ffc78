package th.ita.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebsiteAssetsTest {

    private static final WebsiteAssets ASSETS = WebsiteAssets.load();
    private static final String CSS = new String(ASSETS.files().get("style.css"), StandardCharsets.UTF_8);

    @Test
    void theFontsTravelWithTheirLicence() {
        assertThat(ASSETS.files())
                .containsOnlyKeys("style.css", "check.js", "Sarabun-Regular.ttf", "Sarabun-Bold.ttf", "LICENSE_FONT");
    }

    @Test
    void theFolderIsNamedAfterItsContent() {
        assertThat(ASSETS.folder())
                .matches("assets-[0-9a-f]{8}")
                .isEqualTo(WebsiteAssets.load().folder());
    }

    @Test
    void theStyleSheetNeedsOnlyFilesBesideIt() {
        assertThat(Pattern.compile("url\\(([^)]*)\\)").matcher(CSS).results().map(found -> found.group(1)))
                .containsExactly("\"Sarabun-Regular.ttf\"", "\"Sarabun-Bold.ttf\"");
        assertThat(CSS).doesNotContain("@import");
    }

    @Test
    void thaiIsNeitherSpacedOutNorJustified() {
        assertThat(CSS).doesNotContain("letter-spacing", "text-align: justify").contains("word-break: normal");
    }

    @ParameterizedTest
    @CsvSource({"--ink, #ffffff", "--faint-ink, #ffffff", "--accent, #ffffff", "--ink, --tint", "--faint-ink, --tint"})
    void textStandsOutFromItsGroundAsWcagAsks(String text, String ground) {
        assertThat(contrast(colour(text), colour(ground))).isGreaterThanOrEqualTo(4.5);
    }

    private static int colour(String name) {
        Map<String, String> colours = Pattern.compile("(--[a-z-]+): (#[0-9a-f]{6});")
                .matcher(CSS)
                .results()
                .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
        return Integer.parseInt(colours.getOrDefault(name, name).substring(1), 16);
    }

    /** WCAG 2.1, contrast ratio. */
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
