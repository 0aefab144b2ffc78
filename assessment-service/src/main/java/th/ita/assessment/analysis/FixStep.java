package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One lost item in the order in which mending them wins most.
 *
 * @param rank 1 for the first
 * @param from its score now
 * @param to its score when it is mended
 * @param gain points of the total that it wins, three decimals
 * @param gainTogether those that it and all before it win
 * @param totalAfter the total when it and all before it are mended, two decimals; null where the total is not known
 * @param levelAfter codes of the possible levels then, highest first
 */
public record FixStep(
        int rank,
        String node,
        BigDecimal from,
        BigDecimal to,
        BigDecimal gain,
        BigDecimal gainTogether,
        @Schema(nullable = true) BigDecimal totalAfter,
        List<String> levelAfter) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    /** What an agency can mend itself, the largest gain first and cumulated; items whose weight is not known are left out. */
    static List<FixStep> of(LostItems lost, LevelReading level) {
        List<FixStep> steps = new ArrayList<>();
        BigDecimal together = BigDecimal.ZERO;
        LevelReading after = level;
        for (var item : lost.nodes()) {
            if (item.weightInTotal() == null) {
                continue;
            }
            BigDecimal gain = Gains.points(item);
            together = together.add(gain);
            after = after.after(item, HUNDRED);
            steps.add(new FixStep(
                    steps.size() + 1,
                    item.code(),
                    Numbers.score(item.value()),
                    HUNDRED,
                    Numbers.gain(gain),
                    Numbers.gain(together),
                    after.total() == null ? null : Numbers.score(after.total().value()),
                    after.codes()));
        }
        return List.copyOf(steps);
    }
}
