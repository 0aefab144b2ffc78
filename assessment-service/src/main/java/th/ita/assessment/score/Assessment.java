package th.ita.assessment.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** One agency's result of a fiscal year: which of its sheets counts, and the few figures that lists show. */
@Entity
@IdClass(AssessmentId.class)
class Assessment {

    @Id
    private long agencyId;

    @Id
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private int sheetVersion;

    private String frameworkVersion;

    private BigDecimal total;

    private Origin totalOrigin;

    private String levelCode;

    private String possibleLevels;

    private String withdrawalReason;

    private Instant changedAt;

    protected Assessment() {}

    Assessment(long agencyId, int fiscalYear) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
    }

    /**
     * A sheet is given, or given again: it is the current one from now on.
     *
     * @param sheet its JSON text
     * @param tree what scoring makes of it
     */
    SheetVersion take(SheetWriting writing, String sheet, ScoreTree tree) {
        state = AssessmentState.CURRENT;
        withdrawalReason = null;
        return next(writing, sheet, tree.framework().version(), Figures.of(tree));
    }

    /**
     * The current sheet should not have been entered: nothing of it counts any more.
     *
     * @param sheet the current sheet's JSON text, which the withdrawal keeps a copy of
     */
    SheetVersion withdraw(SheetWriting writing, String sheet) {
        if (state == AssessmentState.WITHDRAWN) {
            throw new IllegalStateException("withdrawn already");
        }
        state = AssessmentState.WITHDRAWN;
        withdrawalReason = writing.reason();
        return next(writing, sheet, frameworkVersion, Figures.NONE);
    }

    /**
     * The current sheet is scored anew, with another version of the framework; it stays the sheet that it is.
     *
     * @param tree what scoring makes of it now
     */
    void recompute(ScoreTree tree, Instant at) {
        if (state != AssessmentState.CURRENT) {
            throw new IllegalStateException("withdrawn: there is nothing to compute");
        }
        Figures now = Figures.of(tree);
        if (!now.equals(figures())) {
            changedAt = at;
        }
        frameworkVersion = tree.framework().version();
        become(now);
    }

    private void become(Figures figures) {
        total = figures.total();
        totalOrigin = figures.origin();
        levelCode = figures.level();
        possibleLevels = String.join(" ", figures.possibleLevels());
    }

    private SheetVersion next(SheetWriting writing, String sheet, String framework, Figures figures) {
        sheetVersion++;
        frameworkVersion = framework;
        become(figures);
        changedAt = writing.at();
        return new SheetVersion(agencyId, fiscalYear, sheetVersion, framework, sheet, writing);
    }

    long agencyId() {
        return agencyId;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    AssessmentState state() {
        return state;
    }

    int sheetVersion() {
        return sheetVersion;
    }

    String frameworkVersion() {
        return frameworkVersion;
    }

    Figures figures() {
        return new Figures(
                total,
                totalOrigin,
                levelCode,
                possibleLevels.isEmpty() ? List.of() : List.of(possibleLevels.split(" ")));
    }

    /** Null unless withdrawn. */
    Withdrawal withdrawal() {
        return state == AssessmentState.WITHDRAWN ? new Withdrawal(changedAt, withdrawalReason) : null;
    }

    Instant changedAt() {
        return changedAt;
    }
}
