package th.ita.assessment.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;

/**
 * How many people answered each questionnaire of a year. Which instruments are questionnaires is read from the framework:
 * those that no item, a thing an assessor looks for, belongs to.
 *
 * @param asked every questionnaire of the year in its order, and how many answered it: null where not known
 */
record Respondents(Map<String, Integer> asked) {

    static Respondents of(Framework framework, ScoreSheet sheet) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        questionnaires(framework).forEach(instrument -> asked.put(instrument.code(), null));
        if (sheet.respondents() != null) {
            sheet.respondents().forEach((code, number) -> instrument(framework, code)
                    .map(FrameworkNode::code)
                    .filter(known -> number != null && asked.containsKey(known))
                    .ifPresent(known -> asked.put(known, number)));
        }
        return new Respondents(asked);
    }

    /** Those that are known, by code. */
    Map<String, Integer> known() {
        Map<String, Integer> known = new TreeMap<>(asked);
        known.values().removeIf(number -> number == null);
        return known;
    }

    static List<FrameworkNode> questionnaires(Framework framework) {
        return framework.root().children().stream()
                .filter(Respondents::isQuestionnaire)
                .toList();
    }

    static boolean isQuestionnaire(FrameworkNode node) {
        return node.kind() == NodeKind.INSTRUMENT && node.preorder().noneMatch(below -> below.kind() == NodeKind.ITEM);
    }

    /** The instrument of that code in any case. */
    static Optional<FrameworkNode> instrument(Framework framework, String code) {
        return framework.find(code).filter(node -> node.kind() == NodeKind.INSTRUMENT);
    }
}
