package th.ita.assessment.score;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import th.ita.assessment.framework.Precision;

/** The effective value of one known node of the current sheet. */
@Entity
@IdClass(NodeScore.Key.class)
class NodeScore {

    private static final int DECIMALS = 6;

    record Key(long agencyId, int fiscalYear, String nodeCode) {}

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    @Id
    private String nodeCode;

    private BigDecimal value;

    private Origin origin;

    protected NodeScore() {}

    NodeScore(AssessmentId assessment, ScoreNode node) {
        this.agencyId = assessment.agencyId();
        this.fiscalYear = assessment.fiscalYear();
        this.nodeCode = node.code();
        become(node);
    }

    void become(ScoreNode node) {
        value = Precision.shown(node.value(), DECIMALS);
        origin = node.origin();
    }

    String nodeCode() {
        return nodeCode;
    }

    /** Six decimals. */
    BigDecimal value() {
        return value;
    }

    Origin origin() {
        return origin;
    }
}
