package th.ita.assessment.score;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;

/** What somebody may have meant by a code that does not exist. */
public record NodeSuggestion(String th, String en) {

    /** A slip of the finger or two; more is guesswork. */
    private static final int LIKELY = 2;

    public static NodeSuggestion of(Framework framework, String code) {
        String tidied = tidied(code);
        Optional<String> same = framework.find(tidied).map(FrameworkNode::code);
        if (same.isPresent()) {
            return meant(same.get());
        }
        String letters = letters(tidied);
        List<String> family = letters.isEmpty()
                ? List.of()
                : framework
                        .preorder()
                        .map(FrameworkNode::code)
                        .filter(known -> known.matches(letters + "[0-9]+"))
                        .toList();
        if (!family.isEmpty() && tidied.matches(letters + "[0-9.]+")) {
            return new NodeSuggestion(
                    "รหัสในกลุ่มนี้มีตั้งแต่ %s ถึง %s".formatted(family.getFirst(), family.getLast()),
                    "Codes of this kind run from %s to %s.".formatted(family.getFirst(), family.getLast()));
        }
        return nearest(framework, tidied)
                .map(NodeSuggestion::meant)
                .orElse(new NodeSuggestion(
                        "ดูรหัสทั้งหมดได้ในแบบกรอกคะแนน (sheet/template)",
                        "The template of the sheet (sheet/template) lists every code."));
    }

    private static NodeSuggestion meant(String code) {
        return new NodeSuggestion("หมายถึง %s หรือไม่".formatted(code), "Was %s meant?".formatted(code));
    }

    /** Without spaces, dashes and the like, and with Arabic digits: {@code "ข้อ O-๒๔"} is O24. */
    private static String tidied(String code) {
        StringBuilder tidied = new StringBuilder();
        code.codePoints().limit(100).forEach(c -> {
            if (Character.isDigit(c)) {
                tidied.append(Character.digit(c, 10));
            } else if (c == '.' || c < 128 && Character.isLetter(c)) {
                tidied.appendCodePoint(c);
            }
        });
        return tidied.toString().toUpperCase(Locale.ROOT);
    }

    private static String letters(String code) {
        return code.replaceAll("[0-9.]+.*", "");
    }

    private static Optional<String> nearest(Framework framework, String code) {
        return framework
                .preorder()
                .map(FrameworkNode::code)
                .filter(known -> distance(code, known) <= Math.min(LIKELY, known.length() - 1))
                .min(Comparator.comparingInt(known -> distance(code, known)));
    }

    /** Levenshtein's: how many letters have to be put in, left out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
