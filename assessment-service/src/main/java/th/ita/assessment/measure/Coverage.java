package th.ita.assessment.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.table.CellText;

/**
 * Whether every lost item has a measure or a written reason.
 *
 * @param covered lost items that a measure names
 * @param withReason lost items without a measure, but with a reason
 * @param open codes of those with neither
 */
@Schema(name = "MeasureCoverage")
public record Coverage(int lostItems, int covered, int withReason, List<String> open) {

    static Coverage of(PrintedFacts facts, MeasureContent content) {
        Set<String> measured = new HashSet<>();
        content.measures().forEach(measure -> measured.addAll(measure.nodes()));
        Set<String> reasoned = new HashSet<>();
        content.reasons().stream()
                .filter(reason -> !CellText.blank(reason.reason()))
                .forEach(reason -> reasoned.add(reason.node()));
        List<String> lost = facts.nodes().stream()
                .filter(PrintedFacts.Node::lost)
                .map(PrintedFacts.Node::code)
                .toList();
        List<String> unmeasured =
                lost.stream().filter(code -> !measured.contains(code)).toList();
        List<String> open =
                unmeasured.stream().filter(code -> !reasoned.contains(code)).toList();
        return new Coverage(lost.size(), lost.size() - unmeasured.size(), unmeasured.size() - open.size(), open);
    }
}
