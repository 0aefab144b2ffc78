package th.ita.assessment.followup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

import th.ita.assessment.framework.Lineage;
import th.ita.assessment.framework.LocalizedText;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.framework.Relation;
import th.ita.assessment.measure.Measure;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * What became of the scores that measures answer. The same code may mean another thing in another year, so the two scores
 * meet through the lineage, and only where they are the same thing.
 *
 * @param fiscalYear of the result after the measures
 */
@Schema(name = "Effect")
public record Effect(int fiscalYear, List<Node> nodes, int moved, int notMoved, int notComparable) {

    /** What a score did. */
    public enum Result {
        /** Up at all. */
        MOVED("moved"),
        /** Equal or down. */
        NOT_MOVED("not-moved"),
        NOT_COMPARABLE("not-comparable");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * @param node code of the analysed year
     * @param before two decimals, null where not known
     * @param after of what corresponds to it, null where nothing does or it is not known
     * @param difference null where not comparable
     * @param th what that means, a whole sentence
     */
    @Schema(name = "EffectOnNode")
    public record Node(
            String measure,
            String node,
            String nameTh,
            @Schema(nullable = true) BigDecimal before,
            @Schema(nullable = true) BigDecimal after,
            @Schema(nullable = true) BigDecimal difference,
            Result result,
            String th,
            String en) {

        private Node(
                String measure,
                String node,
                String nameTh,
                BigDecimal before,
                BigDecimal after,
                BigDecimal difference,
                Result result,
                LocalizedText text) {
            this(measure, node, nameTh, before, after, difference, result, text.th(), text.en());
        }
    }

    /**
     * @param lineage from the year of {@code before} to that of {@code after}
     * @param name of a node of the analysed year by its code
     */
    static Effect of(
            List<Measure> measures, ScoreTree before, ScoreTree after, Lineage lineage, Function<String, String> name) {
        Comparison comparison = new Comparison(before, after, lineage.ofFrom());
        List<Node> nodes = new ArrayList<>();
        for (Measure measure : measures) {
            for (String code : measure.nodes()) {
                nodes.add(comparison.node(measure.id(), code, name.apply(code)));
            }
        }
        return new Effect(
                after.framework().fiscalYear(),
                List.copyOf(nodes),
                count(nodes, Result.MOVED),
                count(nodes, Result.NOT_MOVED),
                count(nodes, Result.NOT_COMPARABLE));
    }

    private static int count(List<Node> nodes, Result wanted) {
        return (int) nodes.stream().filter(node -> node.result() == wanted).count();
    }

    private record Comparison(ScoreTree before, ScoreTree after, Map<String, Relation> relations) {

        Node node(String measure, String code, String name) {
            ScoreNode earlier = before.framework().find(code).isPresent() ? before.node(code) : null;
            BigDecimal was = earlier == null ? null : shown(earlier);
            Relation relation = relations.getOrDefault(
                    code, new Relation(Relation.Kind.UNKNOWN, List.of(code), List.of(), false, null));
            boolean one = relation.from().size() == 1 && relation.to().size() == 1;
            if (earlier == null || !relation.comparable() || !one) {
                return new Node(measure, code, name, was, null, null, Result.NOT_COMPARABLE, other(relation));
            }
            ScoreNode later = after.node(relation.to().getFirst());
            BigDecimal is = shown(later);
            if (was == null || is == null) {
                return new Node(measure, code, name, was, is, null, Result.NOT_COMPARABLE, unknown(was, is));
            }
            BigDecimal difference = is.subtract(was);
            if (difference.signum() != 0 && overlap(earlier.known(), later.known())) {
                return new Node(measure, code, name, was, is, null, Result.NOT_COMPARABLE, open(difference));
            }
            return new Node(
                    measure,
                    code,
                    name,
                    was,
                    is,
                    difference,
                    difference.signum() > 0 ? Result.MOVED : Result.NOT_MOVED,
                    sentence(was, is, difference));
        }

        private LocalizedText other(Relation relation) {
            int year = after.framework().fiscalYear();
            String to = String.join(", ", relation.to());
            return switch (relation.kind()) {
                case DROPPED, NEW ->
                    new LocalizedText(
                            "กรอบการประเมินปี %d ไม่มีข้อนี้แล้ว".formatted(year),
                            "The framework of %d has nothing like it.".formatted(year));
                case MERGED ->
                    new LocalizedText(
                            "ปี %d รวมหรือจัดกลุ่มใหม่เป็น %s".formatted(year, to),
                            "Merged or regrouped into %s of %d.".formatted(to, year));
                case SPLIT ->
                    new LocalizedText(
                            "ปี %d แยกเป็น %s".formatted(year, to), "Split into %s of %d.".formatted(to, year));
                case UNKNOWN, SAME, RENAMED ->
                    new LocalizedText(
                            "ยังไม่ทราบว่าตรงกับข้อใดของปี %d".formatted(year),
                            "What it corresponds to in %d is not known.".formatted(year));
            };
        }

        private LocalizedText unknown(BigDecimal was, BigDecimal is) {
            int first = before.framework().fiscalYear();
            int second = after.framework().fiscalYear();
            if (was == null && is == null) {
                return new LocalizedText("ไม่ทราบคะแนนทั้งสองปี", "The score is not known in either year.");
            }
            int year = was == null ? first : second;
            return new LocalizedText(
                    "ไม่ทราบคะแนนของปี %d".formatted(year), "The score of %d is not known.".formatted(year));
        }

        private static LocalizedText open(BigDecimal difference) {
            return new LocalizedText(
                    "ต่างกัน %s คะแนน ซึ่งน้อยกว่าช่วงที่การปัดเศษเปิดไว้ จึงยังบอกไม่ได้ว่าเพิ่มขึ้นหรือลดลง"
                            .formatted(difference.abs()),
                    "They differ by %s, less than rounding leaves open: it cannot be said whether it rose or fell."
                            .formatted(difference.abs()));
        }

        private static LocalizedText sentence(BigDecimal was, BigDecimal is, BigDecimal difference) {
            if (difference.signum() == 0) {
                return new LocalizedText("คะแนนเท่าเดิม %s".formatted(is), "Still %s.".formatted(is));
            }
            String by = difference.abs().toPlainString();
            return difference.signum() > 0
                    ? new LocalizedText(
                            "คะแนนเพิ่มขึ้น %s คะแนน จาก %s เป็น %s".formatted(by, was, is),
                            "Up by %s, from %s to %s.".formatted(by, was, is))
                    : new LocalizedText(
                            "คะแนนลดลง %s คะแนน จาก %s เป็น %s".formatted(by, was, is),
                            "Down by %s, from %s to %s.".formatted(by, was, is));
        }

        private static BigDecimal shown(ScoreNode node) {
            return node.value() == null ? null : Precision.shown(node.value(), 2);
        }

        /** Whether the true values may be equal. Reported ones are what they are. */
        private static boolean overlap(Known one, Known other) {
            return one.low().compareTo(other.high()) <= 0 && other.low().compareTo(one.high()) <= 0;
        }
    }
}
