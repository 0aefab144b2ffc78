package th.ita.assessment.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.Scale;

/**
 * The one gate through which distributions of answers reach the public. Of few respondents, a distribution is the opinions of
 * single people: it is shown from a number of respondents on, and withheld below and wherever nobody says how many there
 * were. The number itself is not shown, and percentages are whole: with decimals they would give it away, and with it how
 * many people are behind the smallest of them.
 */
@Singleton
public class AnswerDistributions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int threshold;

    AnswerDistributions(@ConfigProperty(name = "ita.answers.threshold") int threshold) {
        this.threshold = threshold;
    }

    /**
     * The answers of one question or sub-item, as the public may see them.
     *
     * @param answers in the scale's order; empty if withheld
     * @param withheld why there are none; null if they are shown
     */
    public record Distribution(FrameworkNode node, List<Answer> answers, Withheld withheld) {}

    /** @param percent whole; several may sum to a little more or less than 100 */
    public record Answer(Scale.Option option, int percent) {}

    /** @param code {@code unknown-respondents} or {@code few-respondents} */
    public record Withheld(String code, String th, String en) {}

    /** From how many respondents on distributions are shown. */
    public int threshold() {
        return threshold;
    }

    /**
     * Every node that a sheet has answers of, in the framework's order, each gated.
     *
     * @param sheet one that {@link SheetCheck} has nothing against
     */
    public List<Distribution> of(Framework framework, ScoreSheet sheet) {
        Map<String, ScoreSheet.Entry> answered = new HashMap<>();
        sheet.entries().stream()
                .filter(entry -> Scoring.isGiven(entry.percent()) || Scoring.isGiven(entry.counts()))
                .forEach(entry -> framework.find(entry.code()).ifPresent(node -> answered.put(node.code(), entry)));
        List<Distribution> distributions = new ArrayList<>();
        Map<String, Integer> respondents = Respondents.of(framework, sheet).known();
        for (FrameworkNode instrument : framework.root().children()) {
            Integer number = respondents.get(instrument.code());
            instrument
                    .preorder()
                    .filter(node -> answered.containsKey(node.code()) && node.scale() != null)
                    .map(node -> gated(framework, node, answered.get(node.code()), number))
                    .forEach(distributions::add);
        }
        return distributions;
    }

    /** The answers of one node, gated; empty where the sheet has none of it. */
    public Optional<Distribution> of(Framework framework, ScoreSheet sheet, String code) {
        return of(framework, sheet).stream()
                .filter(distribution -> distribution.node().code().equals(code))
                .findFirst();
    }

    /** The codes of all nodes whose answers are withheld. */
    Set<String> withheld(Framework framework, ScoreSheet sheet) {
        return of(framework, sheet).stream()
                .filter(distribution -> distribution.withheld() != null)
                .map(distribution -> distribution.node().code())
                .collect(Collectors.toSet());
    }

    /** How many answers there are in all. */
    static long answers(Map<String, Integer> counts) {
        return counts.values().stream()
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    private Distribution gated(Framework framework, FrameworkNode node, ScoreSheet.Entry entry, Integer respondents) {
        boolean counted = Scoring.isGiven(entry.counts());
        Long number =
                counted ? Long.valueOf(answers(entry.counts())) : respondents == null ? null : respondents.longValue();
        if (number == null) {
            return new Distribution(node, List.of(), unknown());
        }
        if (number < threshold) {
            return new Distribution(node, List.of(), few());
        }
        Scale scale = framework.scale(node.scale()).orElseThrow();
        return new Distribution(
                node,
                scale.options().stream()
                        .map(option -> new Answer(option, percent(entry, option.code(), number)))
                        .toList(),
                null);
    }

    private static int percent(ScoreSheet.Entry entry, String option, long number) {
        BigDecimal percent = Scoring.isGiven(entry.counts())
                ? HUNDRED.multiply(BigDecimal.valueOf(entry.counts().get(option)))
                        .divide(BigDecimal.valueOf(number), 0, RoundingMode.HALF_UP)
                : entry.percent().get(option).setScale(0, RoundingMode.HALF_UP);
        return percent.intValueExact();
    }

    private Withheld unknown() {
        return new Withheld(
                "unknown-respondents",
                "ไม่เปิดเผยการกระจายของคำตอบ เพราะไม่ทราบจำนวนผู้ตอบ จะเปิดเผยเมื่อมีผู้ตอบตั้งแต่ %d คน"
                        .formatted(threshold),
                "How the answers were distributed is withheld, since the number of respondents is not known; it is shown from %d on."
                        .formatted(threshold));
    }

    private Withheld few() {
        return new Withheld(
                "few-respondents",
                "ไม่เปิดเผยการกระจายของคำตอบ เพราะมีผู้ตอบน้อยกว่า %d คน อาจทำให้ทราบความเห็นของผู้ตอบรายบุคคล"
                        .formatted(threshold),
                "How the answers were distributed is withheld: of fewer than %d respondents it would tell what single people said."
                        .formatted(threshold));
    }
}
