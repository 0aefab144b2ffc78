package th.ita.assessment.measure;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/**
 * What stands against a measure set, at one step of its way.
 *
 * @param stage the step
 * @param blocked whether that step is refused: there are errors, or warnings that nobody has waived
 */
@Schema(name = "MeasureCheck")
record Contradictions(
        @Schema(enumeration = {"draft", "submit", "publish"})
        Contradiction.Stage stage,

        int errors,
        int warnings,
        boolean blocked,
        List<Item> contradictions) {

    /** @param waiver the reason to go on all the same, or null */
    @Schema(name = "MeasureContradiction")
    record Item(
            String rule,
            @Schema(enumeration = {"error", "warning"}) Contradiction.Severity severity,

            @Schema(enumeration = {"draft", "submit", "publish"})
            Contradiction.Stage stage,

            @Schema(description = "JSON pointer into the measure set; empty for the whole.")
            String pointer,

            @Schema(nullable = true) String node,
            String th,
            String en,
            @Schema(nullable = true) String waiver) {

        static Item of(Contradiction found, List<Waiver> waivers) {
            String waiver = found.severity() == Contradiction.Severity.ERROR
                    ? null
                    : waivers.stream()
                            .filter(given -> given.isFor(found))
                            .map(Waiver::reason)
                            .findFirst()
                            .orElse(null);
            return new Item(
                    found.rule(),
                    found.severity(),
                    found.stage(),
                    found.pointer(),
                    found.node(),
                    found.th(),
                    found.en(),
                    waiver);
        }

        boolean blocks() {
            return severity == Contradiction.Severity.ERROR || waiver == null;
        }
    }

    /** By every rule of that stage and those before. */
    static Contradictions of(MeasureReading set, Contradiction.Stage stage) {
        return by(rule -> rule.stage().compareTo(stage) <= 0, set, stage);
    }

    /** By the rules of publication alone, which read no result. */
    static Contradictions ofPublication(MeasureReading set) {
        return by(rule -> rule.stage() == Contradiction.Stage.PUBLISH, set, Contradiction.Stage.PUBLISH);
    }

    private static Contradictions by(Predicate<Rule> rules, MeasureReading set, Contradiction.Stage stage) {
        List<Item> items = Rule.ALL.stream()
                .filter(rules)
                .flatMap(rule -> rule.read(set).stream())
                .distinct()
                .map(found -> Item.of(found, set.content().waivers()))
                .toList();
        int errors = (int) items.stream()
                .filter(item -> item.severity() == Contradiction.Severity.ERROR)
                .count();
        return new Contradictions(
                stage,
                errors,
                items.size() - errors,
                stage != Contradiction.Stage.DRAFT && items.stream().anyMatch(Item::blocks),
                items);
    }

    /** @throws th.ita.assessment.http.ProblemException 422 with a sentence for each that blocks */
    void refuseIfBlocked() {
        if (blocked) {
            throw Problems.of(
                    ProblemCode.CONTRADICTED,
                    "มีข้อความที่ขัดกับผลการประเมินหรือยังไม่ครบ ต้องแก้ไขหรือให้เหตุผลก่อน",
                    "Something in the measures contradicts the result or is missing; it has to be mended, or waived with a reason.",
                    contradictions.stream()
                            .filter(Item::blocks)
                            .map(item -> FieldError.pointer(item.pointer(), item.rule(), item.th(), item.en()))
                            .toList());
        }
    }
}
