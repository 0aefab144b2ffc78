package th.ita.assessment.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.LevelRule;

/**
 * Many results of one year in a few figures. Only results that count are in it: neither withdrawn ones nor those whose total
 * is not known.
 *
 * @param count how many
 * @param mean of their totals, two decimals, rounded half up; this and the next two are null where the count is 0
 * @param levels every level of the year, the highest first; a result of which the level is open is in none
 */
@Schema(name = "Summary", description = "Results of one year; withdrawn ones, and those without a total, don't count.")
public record Summary(
        long count,
        @Schema(nullable = true, examples = "95.21") BigDecimal mean,
        @Schema(nullable = true) BigDecimal minimum,
        @Schema(nullable = true) BigDecimal maximum,
        List<LevelCount> levels) {

    /** How many reached a level, which may be none. */
    @Schema(name = "LevelCount")
    public record LevelCount(String code, String nameTh, String nameEn, long count) {}

    /** The results of one level, as the database adds them up. */
    record Part(String levelCode, long count, BigDecimal sum, BigDecimal minimum, BigDecimal maximum) {}

    static Summary of(Framework framework, List<Part> parts) {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal minimum = null;
        BigDecimal maximum = null;
        Map<String, Long> byLevel = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        for (Part part : parts) {
            count += part.count();
            sum = sum.add(part.sum());
            minimum = minimum == null ? part.minimum() : minimum.min(part.minimum());
            maximum = maximum == null ? part.maximum() : maximum.max(part.maximum());
            byLevel.merge(part.levelCode(), part.count(), Long::sum);
        }
        return new Summary(
                count,
                count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP),
                minimum,
                maximum,
                levels(framework, byLevel));
    }

    private static List<LevelCount> levels(Framework framework, Map<String, Long> byLevel) {
        List<LevelCount> levels = new ArrayList<>();
        framework.levelRule().map(LevelRule::levels).orElse(List.of()).forEach(level -> {
            Long count = byLevel.remove(level.code());
            levels.add(
                    new LevelCount(level.code(), level.name().th(), level.name().en(), count == null ? 0 : count));
        });
        // Results keep the level that they had when they were computed, also one that a corrected framework has no
        // more.
        byLevel.forEach((code, count) -> {
            if (code != null) {
                levels.add(new LevelCount(code, code, code, count));
            }
        });
        return levels;
    }
}
