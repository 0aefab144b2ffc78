package th.ita.assessment.analysis;

import java.util.List;
import java.util.function.Function;

import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;

/** How sentences call nodes: always by code and name, for "the second" may be an indicator or a question. */
public final class Names {

    /** More than so many names in a sentence are counted, not listed. */
    private static final int LISTED = 5;

    private Names() {}

    public static String th(ScoreNode node) {
        FrameworkNode definition = node.definition();
        String name = definition.name().th();
        return switch (definition.kind()) {
            case TOTAL -> name;
            case INSTRUMENT -> "เครื่องมือ " + node.code();
            case INDICATOR -> "ตัวชี้วัดที่ " + node.code() + " " + name;
            case SUB_INDICATOR -> "ตัวชี้วัดย่อยที่ " + node.code() + " " + name;
            case QUESTION -> "ข้อคำถาม " + node.code() + " " + name;
            case ITEM -> "ข้อตรวจ " + node.code() + " " + name;
            case SUB_ITEM -> "ข้อคำถามย่อย " + node.code() + " " + name;
        };
    }

    public static String en(ScoreNode node) {
        FrameworkNode definition = node.definition();
        String name = " (" + definition.name().en() + ")";
        return switch (definition.kind()) {
            case TOTAL -> "the total";
            case INSTRUMENT -> node.code();
            case INDICATOR -> "indicator " + node.code() + name;
            case SUB_INDICATOR -> "sub-indicator " + node.code() + name;
            case QUESTION -> "question " + node.code() + name;
            case ITEM -> "item " + node.code() + name;
            case SUB_ITEM -> "sub-item " + node.code() + name;
        };
    }

    /** What nodes of that kind are called, without a number. */
    static String th(NodeKind kind) {
        return switch (kind) {
            case TOTAL -> "คะแนนรวม";
            case INSTRUMENT -> "เครื่องมือ";
            case INDICATOR -> "ตัวชี้วัด";
            case SUB_INDICATOR -> "ตัวชี้วัดย่อย";
            case QUESTION -> "ข้อคำถาม";
            case ITEM -> "ข้อตรวจ";
            case SUB_ITEM -> "ข้อคำถามย่อย";
        };
    }

    /** The word behind a number of such nodes. */
    static String unit(NodeKind kind) {
        return switch (kind) {
            case TOTAL, INSTRUMENT, INDICATOR, SUB_INDICATOR -> th(kind);
            case QUESTION, ITEM, SUB_ITEM -> "ข้อ";
        };
    }

    static String en(NodeKind kind, int number) {
        return kind.json() + (number == 1 ? "" : "s");
    }

    static String th(List<ScoreNode> nodes) {
        return listed(
                nodes,
                Names::th,
                " และ",
                " และอีก %d " + unit(nodes.getFirst().definition().kind()));
    }

    static String en(List<ScoreNode> nodes) {
        return listed(nodes, Names::en, " and ", " and %d more");
    }

    /** Codes alone. */
    static String codesTh(List<ScoreNode> nodes) {
        return listed(
                nodes,
                ScoreNode::code,
                " และ ",
                " และอีก %d " + unit(nodes.getFirst().definition().kind()));
    }

    static String codesEn(List<ScoreNode> nodes) {
        return listed(nodes, ScoreNode::code, " and ", " and %d more");
    }

    /** Every code, however many: where each has to be known. */
    static String allCodesTh(List<ScoreNode> nodes) {
        return joined(nodes.stream().map(ScoreNode::code).toList(), " และ ");
    }

    static String allCodesEn(List<ScoreNode> nodes) {
        return joined(nodes.stream().map(ScoreNode::code).toList(), " and ");
    }

    private static String listed(List<ScoreNode> nodes, Function<ScoreNode, String> name, String and, String more) {
        List<String> names = nodes.stream().limit(LISTED).map(name).toList();
        if (nodes.size() > LISTED) {
            return String.join(", ", names) + more.formatted(nodes.size() - LISTED);
        }
        return joined(names, and);
    }

    private static String joined(List<String> names, String and) {
        String last = names.getLast();
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + and + last;
    }

    /** With a capital letter. */
    public static String sentence(String english) {
        return Character.toUpperCase(english.charAt(0)) + english.substring(1);
    }
}
