package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody reported: values at any nodes, answers, items. What is not here is not known, which is not zero.
 *
 * @param reportedLevel the announced level, null if not known
 * @param respondents how many people answered, by the code of the questionnaire (the instrument); null where not known
 */
public record ScoreSheet(String reportedLevel, List<Entry> entries, Map<String, Integer> respondents) {

    /** A sheet that does not say how many answered. */
    public ScoreSheet(String reportedLevel, List<Entry> entries) {
        this(reportedLevel, entries, null);
    }

    /**
     * What is known of one node. An entry without any figure says nothing and is allowed: a template is made of them.
     *
     * @param code in any case
     * @param name informative, ignored
     * @param reported 0 to 100; of an item 0 or 100
     * @param percent share of respondents by option, 0 to 100; or null
     * @param counts number of respondents by option; or null. Not together with {@code percent}
     * @param remark what the assessor missed at an item that scored 0
     * @param evidenceUrls where an item's evidence is to be found
     */
    public record Entry(
            String code,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) BigDecimal reported,

            @Schema(nullable = true, extensions = @Extension(name = "x-values", value = "nullable"))
            Map<String, BigDecimal> percent,

            @Schema(nullable = true, extensions = @Extension(name = "x-values", value = "nullable"))
            Map<String, Integer> counts,

            @Schema(nullable = true) String remark,
            @Schema(nullable = true) List<String> evidenceUrls) {}
}
