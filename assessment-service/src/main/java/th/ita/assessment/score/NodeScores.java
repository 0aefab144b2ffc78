package th.ita.assessment.score;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The rows per node beside the current sheets. */
@ApplicationScoped
class NodeScores implements PanacheRepositoryBase<NodeScore, NodeScore.Key> {

    /**
     * Makes the rows of an assessment say what the tree says. Rows are found, changed and deleted one by one by their
     * primary key, in batches, and never by a range: a range would lock the gap beside it, where a neighbouring agency may
     * be inserting, and two such writers would end in a deadlock.
     *
     * @param exists whether there may be rows
     */
    void replace(AssessmentId assessment, ScoreTree tree, boolean exists) {
        Map<String, NodeScore> known = exists ? rows(assessment) : new HashMap<>();
        tree.preorder().filter(node -> node.value() != null).forEach(node -> {
            NodeScore row = known.remove(node.code());
            if (row == null) {
                persist(new NodeScore(assessment, node));
            } else {
                row.become(node);
            }
        });
        known.values().forEach(this::delete);
    }

    void clear(AssessmentId assessment) {
        rows(assessment).values().forEach(this::delete);
    }

    private Map<String, NodeScore> rows(AssessmentId assessment) {
        Map<String, NodeScore> byCode = new HashMap<>();
        list("agencyId = ?1 and fiscalYear = ?2", assessment.agencyId(), assessment.fiscalYear())
                .forEach(row -> byCode.put(row.nodeCode(), row));
        return byCode;
    }
}
