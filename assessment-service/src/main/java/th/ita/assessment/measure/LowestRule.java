package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import th.ita.assessment.analysis.Names;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.ScoreNode;

/** A text calls something the lowest that is not: another of its kind, in the same instrument where one is named, is lower. */
record LowestRule() implements Rule {

    private static final Pattern LOWEST = Pattern.compile(
            "ต่ำ(?:ที่)?สุด|คะแนนน้อย(?:ที่)?สุด|lowest|weakest", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OF_ALL =
            Pattern.compile("ทุกตัวชี้วัด|ทั้งหมด|ทุกเครื่องมือ|ทั้งสาม|of all|overall", Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 80;

    @Override
    public String name() {
        return "other-lowest";
    }

    @Override
    public Contradiction.Stage stage() {
        return Contradiction.Stage.DRAFT;
    }

    @Override
    public Contradiction.Severity severity() {
        return Contradiction.Severity.ERROR;
    }

    @Override
    public List<Contradiction> read(MeasureReading set) {
        List<Contradiction> found = new ArrayList<>();
        for (Passage passage : set.passages()) {
            List<Mention> mentions = Mention.in(passage, set.framework());
            Matcher lowest = LOWEST.matcher(passage.text());
            while (lowest.find()) {
                named(passage, mentions, lowest)
                        .flatMap(mention -> disproved(set, passage, mentions, mention, lowest))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** What the text calls the lowest: the nearest mention; an instrument only where nothing within it is named. */
    private static Optional<Mention> named(Passage passage, List<Mention> mentions, Matcher lowest) {
        return mentions.stream()
                .filter(mention -> mention.node().isPresent() && mention.kind() != NodeKind.TOTAL)
                .filter(mention -> near(passage, mention, lowest))
                .min(Comparator.comparing((Mention mention) -> mention.kind() == NodeKind.INSTRUMENT)
                        .thenComparing(mention -> mention.distance(lowest.start(), lowest.end())));
    }

    private static boolean near(Passage passage, Mention mention, Matcher lowest) {
        return mention.distance(lowest.start(), lowest.end()) <= NEAR
                && passage.sameLine(mention.start(), lowest.start());
    }

    private Optional<Contradiction> disproved(
            MeasureReading set, Passage passage, List<Mention> mentions, Mention mention, Matcher lowest) {
        ScoreNode named = set.tree().node(mention.node().orElseThrow().code());
        NodeKind kind = named.definition().kind();
        if (named.value() == null || kind == NodeKind.ITEM) {
            return Optional.empty();
        }
        ScoreNode scope = scope(set, passage, mentions, named, lowest);
        BigDecimal value = shown(named);
        return scope.preorder()
                .filter(node -> node.definition().kind() == kind && node.value() != null)
                .filter(node -> shown(node).compareTo(value) < 0)
                .min(Comparator.comparing(ScoreNode::value))
                .map(lower -> found(
                        passage.pointer(),
                        named.code(),
                        "ข้อความว่า" + Names.th(named) + " (" + value + ") ได้คะแนนต่ำสุด แต่" + Names.th(lower)
                                + " ได้ " + shown(lower) + " ซึ่งต่ำกว่า",
                        "The text calls " + Names.en(named) + " (" + value + ") the lowest, but " + Names.en(lower)
                                + " has " + shown(lower) + ", which is lower."));
    }

    private static ScoreNode scope(
            MeasureReading set, Passage passage, List<Mention> mentions, ScoreNode named, Matcher lowest) {
        String around = passage.before(lowest.start(), NEAR) + passage.after(lowest.end(), NEAR);
        if (OF_ALL.matcher(around).find()) {
            return set.tree().root();
        }
        return mentions.stream()
                .filter(mention -> mention.kind() == NodeKind.INSTRUMENT && near(passage, mention, lowest))
                .map(mention -> set.tree().node(mention.code()))
                .filter(instrument ->
                        instrument != named && instrument.preorder().anyMatch(node -> node == named))
                .findFirst()
                .orElse(set.tree().root());
    }

    private static BigDecimal shown(ScoreNode node) {
        return Precision.shown(node.value(), 2);
    }
}
