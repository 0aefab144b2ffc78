package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;

/**
 * A place where a text names a node of the framework, or means to.
 *
 * @param end behind the last character
 * @param written as it stands there
 * @param code the code alone
 * @param kind what the text calls it; null for a code with letters, which says it itself
 * @param node empty when the framework has no such node of that kind
 */
record Mention(int start, int end, String written, String code, NodeKind kind, Optional<FrameworkNode> node) {

    private static final Pattern SUB_INDICATOR = Pattern.compile(
            "(?:ตัวชี้วัดย่อย(?:ที่)?|sub-?\\s?indicator)\\s*(?:ที่|no\\.?)?\\s*(\\d+(?:\\.\\d+)*)", flags());
    private static final Pattern INDICATOR = Pattern.compile(
            "(?:ตัวชี้วัด(?:ที่)?|(?<!sub-)(?<!sub)(?<!sub )indicator)\\s*(?:no\\.?)?\\s*(\\d+(?:\\.\\d+)*)", flags());
    private static final Pattern LETTERS =
            Pattern.compile("(?<![A-Za-z\\d/.-])([A-Za-z]{1,3})[- ]?(\\d{1,3}(?:\\.\\d{1,2})?)(?![\\d.]*\\d)", flags());
    private static final Pattern TOTAL = Pattern.compile("คะแนนรวม|คะแนนเฉลี่ยรวม|total score", flags());

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** In the order of the text. */
    static List<Mention> in(Passage passage, Framework framework) {
        List<Mention> found = new ArrayList<>();
        numbered(found, passage.text(), SUB_INDICATOR, NodeKind.SUB_INDICATOR, framework);
        numbered(found, passage.text(), INDICATOR, NodeKind.INDICATOR, framework);
        lettered(found, passage.text(), framework);
        instruments(found, passage.text(), framework);
        Matcher total = TOTAL.matcher(passage.text());
        while (total.find()) {
            found.add(new Mention(
                    total.start(), total.end(), total.group(), null, NodeKind.TOTAL, Optional.of(framework.root())));
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private static void numbered(
            List<Mention> found, String text, Pattern pattern, NodeKind kind, Framework framework) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String code = matcher.group(1);
            // A sub-indicator may be called an indicator, but nothing else a sub-indicator.
            Optional<FrameworkNode> node = framework
                    .find(code)
                    .filter(known -> known.kind() == kind
                            || kind == NodeKind.INDICATOR && known.kind() == NodeKind.SUB_INDICATOR);
            found.add(new Mention(matcher.start(), matcher.end(), matcher.group(), code, kind, node));
        }
    }

    private static void lettered(List<Mention> found, String text, Framework framework) {
        Set<String> letters = framework
                .preorder()
                .map(FrameworkNode::code)
                .filter(code -> code.matches("[A-Za-z]+\\d.*"))
                .map(code -> code.replaceFirst("\\d.*", "").toUpperCase())
                .collect(Collectors.toSet());
        Matcher matcher = LETTERS.matcher(text);
        while (matcher.find()) {
            if (letters.contains(matcher.group(1).toUpperCase())) {
                String code = matcher.group(1).toUpperCase() + matcher.group(2);
                found.add(
                        new Mention(matcher.start(), matcher.end(), matcher.group(), code, null, framework.find(code)));
            }
        }
    }

    private static void instruments(List<Mention> found, String text, Framework framework) {
        framework.preorder().filter(node -> node.kind() == NodeKind.INSTRUMENT).forEach(node -> {
            Matcher matcher = Pattern.compile("(?<![A-Za-z])" + Pattern.quote(node.code()) + "(?![A-Za-z])", flags())
                    .matcher(text);
            while (matcher.find()) {
                found.add(new Mention(
                        matcher.start(),
                        matcher.end(),
                        matcher.group(),
                        node.code(),
                        NodeKind.INSTRUMENT,
                        Optional.of(node)));
            }
        });
    }

    /** How many characters lie between this and a place. */
    int distance(int from, int to) {
        return Math.max(0, Math.max(start - to, from - end));
    }
}
