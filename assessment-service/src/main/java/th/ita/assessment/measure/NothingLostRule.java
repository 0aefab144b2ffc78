package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.analysis.Names;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.ScoreNode;

/** A measure mends what lost nothing; one that keeps what is good says so. */
record NothingLostRule() implements Rule {

    @Override
    public String name() {
        return "nothing-lost";
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
        List<Measure> measures = set.content().measures();
        for (int i = 0; i < measures.size(); i++) {
            List<String> nodes = measures.get(i).nodes();
            for (int at = 0; at < nodes.size() && !measures.get(i).keeping(); at++) {
                if (set.framework().find(nodes.get(at)).isEmpty()) {
                    continue;
                }
                ScoreNode node = set.tree().node(nodes.get(at));
                if (node.value() != null && Precision.shown(node.value(), 2).intValue() == 100) {
                    found.add(found(
                            "/measures/" + i + "/nodes/" + at,
                            node.code(),
                            Names.th(node)
                                    + " ได้ 100.00 ไม่ได้เสียคะแนน หากเป็นมาตรการรักษามาตรฐานให้ระบุ keeping: true",
                            Names.sentence(Names.en(node))
                                    + " has 100.00 and lost nothing; a measure that keeps it so says keeping: true."));
                }
            }
        }
        return found;
    }
}
