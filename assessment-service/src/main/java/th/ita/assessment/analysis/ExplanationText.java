package th.ita.assessment.analysis;

import java.util.List;

import th.ita.assessment.http.Language;

/** An explanation to read: a line for each thing said, what it rests on below it and further in. */
final class ExplanationText {

    private static final String STEP = "  ";

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Language language) {
        this.language = language;
    }

    static String of(Explanation explanation, Language language) {
        ExplanationText text = new ExplanationText(language);
        text.add(explanation, "");
        return text.text.toString();
    }

    private void add(Explanation explanation, String indent) {
        List<String> lines = language == Language.TH ? explanation.textTh() : explanation.textEn();
        text.append(indent).append(lines.getFirst()).append('\n');
        String further = indent + STEP;
        lines.stream().skip(1).forEach(line -> text.append(further).append(line).append('\n'));
        explanation.terms().stream()
                .map(Explanation.Term::explanation)
                .filter(ExplanationText::saysSomething)
                .forEach(below -> add(below, further));
    }

    /** What is missing, and nothing known below it, was named already by what misses it. */
    private static boolean saysSomething(Explanation explanation) {
        return explanation.value() != null
                || explanation.terms().stream()
                        .map(Explanation.Term::explanation)
                        .anyMatch(ExplanationText::saysSomething);
    }
}
