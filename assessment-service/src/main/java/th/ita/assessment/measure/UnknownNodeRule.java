package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;

/**
 * A text names a node that the year's framework does not have, such as a question by the word "sub-indicator"; or a measure
 * answers one that a corrected framework no longer has.
 */
record UnknownNodeRule() implements Rule {

    @Override
    public String name() {
        return "no-such-node";
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
            for (int at = 0; at < nodes.size(); at++) {
                if (set.framework().find(nodes.get(at)).isEmpty()) {
                    found.add(found(
                            "/measures/" + i + "/nodes/" + at,
                            nodes.get(at),
                            "กรอบการประเมินปี " + set.fiscalYear() + " ที่แก้ไขแล้วไม่มี " + nodes.get(at),
                            "The framework of " + set.fiscalYear() + ", since corrected, has no " + nodes.get(at)
                                    + "."));
                }
            }
        }
        for (Passage passage : set.passages()) {
            for (Mention mention : Mention.in(passage, set.framework())) {
                if (mention.node().isEmpty()) {
                    String meant = meant(set, mention);
                    int year = set.fiscalYear();
                    found.add(found(
                            passage.pointer(),
                            null,
                            "กรอบการประเมินปี " + year + " ไม่มี“"
                                    + mention.written().strip() + "”"
                                    + (meant.isEmpty()
                                            ? " " + has(set, mention, true)
                                            : " หมายถึง " + meant + " หรือไม่"),
                            "The framework of " + year + " has no “"
                                    + mention.written().strip() + "”"
                                    + (meant.isEmpty() ? "; " + has(set, mention, false) : ". Is it " + meant + "?")));
                }
            }
        }
        return found;
    }

    /** Questions and the like with the same number. */
    private static String meant(MeasureReading set, Mention mention) {
        return mention.kind() == null
                ? ""
                : set.framework()
                        .preorder()
                        .map(FrameworkNode::code)
                        .filter(code -> code.replaceFirst("^[A-Za-z]+", "").equals(mention.code()))
                        .collect(Collectors.joining(", "));
    }

    /** How many there are. */
    private static String has(MeasureReading set, Mention mention, boolean thai) {
        NodeKind kind = mention.kind() == null ? NodeKind.ITEM : mention.kind();
        String letters = mention.kind() == null ? mention.code().replaceFirst("\\d.*", "") : "";
        List<String> codes = set.framework()
                .preorder()
                .filter(node ->
                        letters.isEmpty() ? node.kind() == kind : node.code().matches(letters + "\\d+"))
                .map(FrameworkNode::code)
                .toList();
        return codes.isEmpty()
                ? ""
                : (thai ? "มีตั้งแต่ " : "there are ") + codes.getFirst() + (thai ? " ถึง " : " to ") + codes.getLast();
    }
}
