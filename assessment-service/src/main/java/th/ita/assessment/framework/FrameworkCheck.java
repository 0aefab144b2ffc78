package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import th.ita.assessment.framework.FrameworkFile.ChildList;
import th.ita.assessment.framework.FrameworkFile.CountEntry;
import th.ita.assessment.framework.FrameworkFile.LevelEntry;
import th.ita.assessment.framework.FrameworkFile.NodeEntry;
import th.ita.assessment.framework.FrameworkFile.OptionEntry;
import th.ita.assessment.framework.FrameworkFile.RuleEntry;
import th.ita.assessment.framework.FrameworkFile.ScaleEntry;
import th.ita.assessment.framework.FrameworkFile.SubItemEntry;
import th.ita.assessment.framework.FrameworkFileException.Fault;

/** Whether a framework file holds together: everything that is wrong with it, by the path of the key. */
final class FrameworkCheck {

    private static final Pattern NODE_CODE = Pattern.compile("[A-Za-z0-9]+(\\.[0-9]+)*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    private static final int LONGEST_LEVEL = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<NodeKind, Set<NodeKind>> MAY_HOLD = Map.of(
            NodeKind.INSTRUMENT, Set.of(NodeKind.INDICATOR, NodeKind.ITEM),
            NodeKind.INDICATOR, Set.of(NodeKind.SUB_INDICATOR, NodeKind.QUESTION, NodeKind.ITEM),
            NodeKind.SUB_INDICATOR, Set.of(NodeKind.QUESTION, NodeKind.ITEM),
            NodeKind.QUESTION, Set.of(),
            NodeKind.ITEM, Set.of());

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> pathsByCode = new HashMap<>();
    private final Set<String> scales = new HashSet<>();

    private FrameworkCheck() {}

    static List<Fault> check(String fileName, FrameworkFile file) {
        FrameworkCheck check = new FrameworkCheck();
        check.head(fileName, file);
        check.scales(file.scales());
        check.rule(file.levelRule());
        check.pathsByCode.put(FrameworkFile.ROOT, "total");
        check.tops(file);
        return check.faults;
    }

    private void tops(FrameworkFile file) {
        List<ChildList> tops = file.tops();
        if (tops.isEmpty()) {
            fault("instruments", "is missing");
        } else if (tops.size() > 1) {
            fault("indicators", "the total has one kind of children, and has instruments");
        } else {
            nodes(
                    "",
                    tops.getFirst().key(),
                    tops.getFirst().kind(),
                    tops.getFirst().entries());
        }
    }

    private void head(String fileName, FrameworkFile file) {
        if (required("family", file.family()) && required("fiscalYear", file.fiscalYear())) {
            int year = file.fiscalYear();
            String expected = file.family().toLowerCase(Locale.ROOT) + "-" + year + ".yaml";
            if (!WORD.matcher(file.family()).matches()) {
                fault("family", "\"" + file.family() + "\" must be letters and digits only");
            } else if (year < 2500 || year > 2700) {
                fault("fiscalYear", year + " is no year of the Buddhist era");
            } else if (!fileName.equals(expected)) {
                fault("fiscalYear", "family and year belong in a file named " + expected);
            }
            if (required("version", file.version()) && !file.version().matches(year + "\\.[0-9]+")) {
                fault("version", "\"" + file.version() + "\" must be the year and an edition, such as " + year + ".1");
            }
        }
        text("name", file.name());
        text("total", file.total());
        note("note", file.note());
        if (required("weightsNotGiven", file.weightsNotGiven())
                && !Set.of(FrameworkFile.EQUAL, FrameworkFile.UNKNOWN).contains(file.weightsNotGiven())) {
            fault("weightsNotGiven", "\"" + file.weightsNotGiven() + "\" is not known; known are equal and unknown");
        }
    }

    private void scales(List<ScaleEntry> entries) {
        if (entries == null) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            String path = "scales[" + i + "]";
            ScaleEntry scale = entries.get(i);
            if (!required(path, scale)) {
                continue;
            }
            if (word(path + ".code", scale.code()) && !scales.add(scale.code())) {
                fault(path + ".code", "the scale " + scale.code() + " is there twice");
            }
            if (required(path + ".options", scale.options())) {
                options(path + ".options", scale.options());
            }
        }
    }

    private void options(String path, List<OptionEntry> options) {
        if (options.size() < 2) {
            fault(path, "a scale needs two options or more");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String at = path + "[" + i + "]";
            OptionEntry option = options.get(i);
            if (!required(at, option)) {
                continue;
            }
            if (word(at + ".code", option.code()) && !codes.add(option.code())) {
                fault(at + ".code", "the option " + option.code() + " is there twice");
            }
            text(at + ".name", option.name());
            if (required(at + ".points", option.points())) {
                between(at + ".points", option.points());
            }
        }
    }

    private void rule(RuleEntry rule) {
        if (rule == null) {
            return;
        }
        if (required("levelRule.kind", rule.kind())
                && !Set.of(RuleEntry.BY_TOTAL, RuleEntry.BY_TOTAL_AND_INSTRUMENTS)
                        .contains(rule.kind())) {
            fault(
                    "levelRule.kind",
                    "\"" + rule.kind() + "\" is not known; known are by-total and by-total-and-instruments");
        }
        wording("levelRule.name", rule.name());
        if (required("levelRule.levels", rule.levels())) {
            levels("levelRule.levels", rule.kind(), rule.levels());
        }
    }

    private void levels(String path, String kind, List<LevelEntry> levels) {
        Set<String> codes = new HashSet<>();
        LevelEntry above = null;
        for (int i = 0; i < levels.size(); i++) {
            String at = path + "[" + i + "]";
            LevelEntry level = levels.get(i);
            if (!required(at, level)) {
                continue;
            }
            if (required(at + ".code", level.code())) {
                if (!codes.add(level.code().toUpperCase(Locale.ROOT))) {
                    fault(at + ".code", "the level " + level.code() + " is there twice");
                }
                if (level.code().length() > LONGEST_LEVEL || level.code().matches(".*\\s.*")) {
                    fault(at + ".code", "must be one word of at most " + LONGEST_LEVEL + " letters");
                }
                wording(at + ".code", level.code());
            }
            text(at + ".name", level.name());
            text(at + ".meaning", level.meaning());
            if (edge(at + ".instrumentMinimum", level.instrumentMinimum(), false) && RuleEntry.BY_TOTAL.equals(kind)) {
                fault(at + ".instrumentMinimum", "the rule looks at the total alone");
            }
            if (edge(at + ".minimum", level.minimum(), true)) {
                if (above != null && !isBelow(level, above)) {
                    fault(
                            at + ".minimum",
                            level.minimum() + " must be lower than the level's before, " + above.minimum());
                }
                if (i == levels.size() - 1 && (level.minimum().signum() != 0 || level.instrumentMinimum() != null)) {
                    fault(at + ".minimum", "the lowest level must begin at 0, else some totals have no level");
                }
                above = level;
            }
        }
    }

    /** Lower in the total, or as high and asking less of the instruments. */
    private static boolean isBelow(LevelEntry level, LevelEntry above) {
        int total = level.minimum().compareTo(above.minimum());
        return total < 0
                || total == 0
                        && above.instrumentMinimum() != null
                        && (level.instrumentMinimum() == null
                                || level.instrumentMinimum().compareTo(above.instrumentMinimum()) < 0);
    }

    /** Whether there is a figure where a level can begin. */
    private boolean edge(String path, BigDecimal edge, boolean needed) {
        if (edge == null && !needed || !required(path, edge) || !between(path, edge)) {
            return false;
        }
        if (edge.stripTrailingZeros().scale() > 2) {
            fault(path, edge + " has more than two decimals");
        }
        return true;
    }

    private void nodes(String parent, String key, NodeKind kind, List<NodeEntry> entries) {
        String path = parent.isEmpty() ? key : parent + "." + key;
        if (!required(path, entries)) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            String at = path + "[" + i + "]";
            if (required(at, entries.get(i))) {
                node(at, kind, entries.get(i));
            }
        }
        weights(path, entries.stream().filter(Objects::nonNull).toList());
    }

    private void node(String path, NodeKind kind, NodeEntry node) {
        if (required(path + ".code", node.code())) {
            if (NODE_CODE.matcher(node.code()).matches()) {
                unique(path + ".code", node.code());
            } else {
                fault(path + ".code", "\"" + node.code() + "\" must be letters and digits, with dots between numbers");
            }
        }
        text(path + ".name", node.name());
        note(path + ".note", node.note());
        counts(path + ".counts", node);
        List<ChildList> lists = node.childLists();
        if (lists.size() > 1) {
            fault(
                    path + "." + lists.get(1).key(),
                    "a node has one kind of children, and has "
                            + lists.getFirst().key());
        }
        for (ChildList list : lists) {
            if (MAY_HOLD.get(kind).contains(list.kind())) {
                nodes(path, list.key(), list.kind(), list.entries());
            } else {
                fault(path + "." + list.key(), "no " + list.kind().json() + " may be below one " + kind.json());
            }
        }
        answers(path, kind, node);
    }

    private void counts(String path, NodeEntry node) {
        if (node.counts() == null) {
            return;
        }
        for (int i = 0; i < node.counts().size(); i++) {
            String at = path + "[" + i + "]";
            CountEntry count = node.counts().get(i);
            if (!required(at, count)
                    || !required(at + ".kind", count.kind())
                    || !required(at + ".number", count.number())) {
                continue;
            }
            if (NodeKind.of(count.kind()).isEmpty()) {
                fault(at + ".kind", "\"" + count.kind() + "\" is no kind of node");
            }
            long listed = listed(node, count.kind());
            if (count.number() < 1 || count.number() < listed) {
                fault(at + ".number", count.number() + ", but " + listed + " are listed below");
            }
        }
    }

    private static long listed(NodeEntry node, String kind) {
        return node.childLists().stream()
                .mapToLong(list -> Stream.ofNullable(list.entries())
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .mapToLong(child -> (list.kind().json().equals(kind) ? 1 : 0) + listed(child, kind))
                        .sum())
                .sum();
    }

    private void answers(String path, NodeKind kind, NodeEntry node) {
        if (kind != NodeKind.QUESTION) {
            if (node.scale() != null) {
                fault(
                        path + ".scale",
                        "only what is answered has a scale, and a node of kind " + kind.json() + " is not");
            }
            if (node.subItems() != null) {
                fault(path + ".subItems", "only a question has sub-items");
            }
        } else if (node.subItems() == null) {
            if (required(path + ".scale", node.scale())) {
                knownScale(path + ".scale", node.scale());
            }
        } else if (node.scale() != null) {
            fault(path + ".scale", "the question has sub-items, and they have the scales");
        } else if (node.subItems().size() < 2) {
            fault(path + ".subItems", "a question of one sub-item is answered itself: give it the scale");
        } else {
            subItems(path + ".subItems", node);
        }
    }

    private void subItems(String path, NodeEntry question) {
        for (int i = 0; i < question.subItems().size(); i++) {
            String at = path + "[" + i + "]";
            SubItemEntry part = question.subItems().get(i);
            if (!required(at, part)) {
                continue;
            }
            text(at + ".name", part.name());
            if (required(at + ".scale", part.scale())) {
                knownScale(at + ".scale", part.scale());
            }
            if (question.code() != null) {
                unique(at, question.code() + "." + (i + 1));
            }
        }
    }

    private void weights(String path, List<NodeEntry> siblings) {
        if (siblings.stream().allMatch(node -> node.weight() == null)) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < siblings.size(); i++) {
            String at = path + "[" + i + "].weight";
            BigDecimal weight = siblings.get(i).weight();
            if (weight == null) {
                fault(at, "is missing, although its siblings have weights");
                return;
            }
            if (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0) {
                fault(at, weight + " is not a percentage above 0 and up to 100");
                return;
            }
            sum = sum.add(weight);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            fault(
                    path + "[" + (siblings.size() - 1) + "].weight",
                    "the weights of " + path + " sum to " + sum.toPlainString() + " percent instead of 100");
        }
    }

    private void unique(String path, String code) {
        String first = pathsByCode.putIfAbsent(code.toUpperCase(Locale.ROOT), path);
        if (first != null) {
            fault(path, "the code " + code + " is already at " + first + " (case does not count)");
        }
    }

    private void knownScale(String path, String scale) {
        if (!scales.contains(scale)) {
            fault(path, "there is no scale " + scale);
        }
    }

    private boolean word(String path, String code) {
        if (!required(path, code)) {
            return false;
        }
        if (!WORD.matcher(code).matches()) {
            fault(path, "\"" + code + "\" must be letters and digits only");
            return false;
        }
        return true;
    }

    private boolean between(String path, BigDecimal points) {
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            fault(path, points + " is not between 0 and 100");
            return false;
        }
        return true;
    }

    private void text(String path, LocalizedText text) {
        if (required(path, text)) {
            wording(path + ".th", text.th());
            wording(path + ".en", text.en());
        }
    }

    private void note(String path, LocalizedText note) {
        if (note != null) {
            text(path, note);
        }
    }

    private void wording(String path, String text) {
        if (!required(path, text)) {
            return;
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            fault(path, "must be in Unicode's normal form C");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            fault(path, "holds control characters or invisible ones such as the zero-width space");
        }
    }

    /** Whether it is there; text must not be blank, a list not empty. */
    private boolean required(String path, Object value) {
        boolean empty = value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
        if (empty) {
            fault(path, value == null ? "is missing" : "is empty");
        }
        return !empty;
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
