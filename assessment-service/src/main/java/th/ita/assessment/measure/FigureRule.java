package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import th.ita.assessment.analysis.Names;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.ScoreNode;

/** A text gives a node another score than the tree: the figure with decimals that follows its code, before the next code. */
record FigureRule() implements Rule {

    private static final Pattern SCORE = Pattern.compile("(?<![\\d.,])(\\d{1,3}\\.\\d{1,2})(?![\\d.])");
    private static final int NEAR = 60;

    @Override
    public String name() {
        return "other-figure";
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
            if (passage.goal()) {
                continue;
            }
            List<Mention> mentions = Mention.in(passage, set.framework());
            for (int i = 0; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                int next = i + 1 < mentions.size() ? mentions.get(i + 1).start() : Integer.MAX_VALUE;
                if (mention.node().isPresent()) {
                    check(set, passage, mention, next, found);
                }
            }
        }
        return found;
    }

    private void check(MeasureReading set, Passage passage, Mention mention, int next, List<Contradiction> found) {
        ScoreNode node = set.tree().node(mention.node().orElseThrow().code());
        Matcher score = SCORE.matcher(passage.after(mention.end(), NEAR));
        if (node.value() == null || !score.find() || mention.end() + score.start() >= next) {
            return;
        }
        BigDecimal written = new BigDecimal(score.group(1));
        BigDecimal value = Precision.shown(node.value(), 2);
        if (Precision.shown(node.value(), written.scale()).compareTo(written) != 0) {
            found.add(found(
                    passage.pointer(),
                    node.code(),
                    "ข้อความว่า" + Names.th(node) + " ได้ " + written + " แต่ผลการประเมินคือ " + value,
                    "The text gives " + Names.en(node) + " " + written + ", but the result is " + value + "."));
        }
    }
}
