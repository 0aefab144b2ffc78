package th.ita.assessment.framework;

import java.math.BigDecimal;
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
import th.ita.assessment.framework.FrameworkFile.NodeEntry;
import th.ita.assessment.framework.FrameworkFile.OptionEntry;
import th.ita.assessment.framework.FrameworkFile.ScaleEntry;
import th.ita.assessment.framework.FrameworkFile.SubItemEntry;

/** Whether a framework file holds together: everything that is wrong with it, by the path of the key. */
final class FrameworkCheck {

    private static final Pattern NODE_CODE = Pattern.compile("[A-Za-z0-9]+(\\.[0-9]+)*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<NodeKind, Set<NodeKind>> MAY_HOLD = Map.of(
            NodeKind.INSTRUMENT, Set.of(NodeKind.INDICATOR, NodeKind.ITEM),
            NodeKind.INDICATOR, Set.of(NodeKind.SUB_INDICATOR, NodeKind.QUESTION, NodeKind.ITEM),
            NodeKind.SUB_INDICATOR, Set.of(NodeKind.QUESTION, NodeKind.ITEM),
            NodeKind.QUESTION, Set.of(),
            NodeKind.ITEM, Set.of());

    private final Faults faults = new Faults();
    private final Map<String, String> pathsByCode = new HashMap<>();
    private final Set<String> scales = new HashSet<>();

    private FrameworkCheck() {}

    /** @param fileName null where there is no file that could say family and year too */
    static List<Fault> check(String fileName, FrameworkFile file) {
        FrameworkCheck check = new FrameworkCheck();
        check.head(fileName, file);
        check.scales(file.scales());
        LevelRuleCheck.check(file.levelRule(), check.faults);
        check.pathsByCode.put(FrameworkFile.ROOT, "total");
        check.tops(file);
        return check.faults.found();
    }

    private void tops(FrameworkFile file) {
        List<ChildList> tops = file.tops();
        if (tops.isEmpty()) {
            faults.add("instruments", "ต้องระบุ", "is missing");
        } else if (tops.size() > 1) {
            faults.add(
                    "indicators",
                    "คะแนนรวมมีข้อย่อยได้ชนิดเดียว และมี instruments แล้ว",
                    "the total has one kind of children, and has instruments");
        } else {
            nodes(
                    "",
                    tops.getFirst().key(),
                    tops.getFirst().kind(),
                    tops.getFirst().entries());
        }
    }

    private void head(String fileName, FrameworkFile file) {
        if (faults.required("family", file.family()) && faults.required("fiscalYear", file.fiscalYear())) {
            int year = file.fiscalYear();
            String expected = file.family().toLowerCase(Locale.ROOT) + "-" + year + ".yaml";
            if (!Faults.WORD.matcher(file.family()).matches()) {
                faults.add(
                        "family",
                        "\"" + file.family() + "\" ต้องเป็นตัวอักษรอังกฤษและตัวเลขเท่านั้น",
                        "\"" + file.family() + "\" must be letters and digits only");
            } else if (year < 2500 || year > 2700) {
                faults.add("fiscalYear", year + " ไม่ใช่ปีพุทธศักราช", year + " is no year of the Buddhist era");
            } else if (fileName != null && !fileName.equals(expected)) {
                faults.add(
                        "fiscalYear",
                        "ชุดและปีนี้ต้องอยู่ในไฟล์ชื่อ " + expected,
                        "family and year belong in a file named " + expected);
            }
            if (faults.required("version", file.version()) && !file.version().matches(year + "\\.[0-9]+")) {
                faults.add(
                        "version",
                        "\"" + file.version() + "\" ต้องเป็นปีและเลขฉบับ เช่น " + year + ".1",
                        "\"" + file.version() + "\" must be the year and an edition, such as " + year + ".1");
            }
        }
        faults.text("name", file.name());
        faults.text("total", file.total());
        faults.note("note", file.note());
        if (faults.required("weightsNotGiven", file.weightsNotGiven())
                && !Set.of(FrameworkFile.EQUAL, FrameworkFile.UNKNOWN).contains(file.weightsNotGiven())) {
            faults.add(
                    "weightsNotGiven",
                    "ไม่รู้จักค่า \"" + file.weightsNotGiven() + "\" ใช้ได้เฉพาะ equal และ unknown",
                    "\"" + file.weightsNotGiven() + "\" is not known; known are equal and unknown");
        }
    }

    private void scales(List<ScaleEntry> entries) {
        if (entries == null) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            String path = "scales[" + i + "]";
            ScaleEntry scale = entries.get(i);
            if (!faults.required(path, scale)) {
                continue;
            }
            if (faults.word(path + ".code", scale.code()) && !scales.add(scale.code())) {
                faults.add(
                        path + ".code",
                        "มาตรวัด " + scale.code() + " ซ้ำ",
                        "the scale " + scale.code() + " is there twice");
            }
            if (faults.required(path + ".options", scale.options())) {
                options(path + ".options", scale.options());
            }
        }
    }

    private void options(String path, List<OptionEntry> options) {
        if (options.size() < 2) {
            faults.add(path, "มาตรวัดต้องมีตัวเลือกตั้งแต่สองตัวขึ้นไป", "a scale needs two options or more");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String at = path + "[" + i + "]";
            OptionEntry option = options.get(i);
            if (!faults.required(at, option)) {
                continue;
            }
            if (faults.word(at + ".code", option.code()) && !codes.add(option.code())) {
                faults.add(
                        at + ".code",
                        "ตัวเลือก " + option.code() + " ซ้ำ",
                        "the option " + option.code() + " is there twice");
            }
            faults.text(at + ".name", option.name());
            if (faults.required(at + ".points", option.points())) {
                faults.between(at + ".points", option.points());
            }
        }
    }

    private void nodes(String parent, String key, NodeKind kind, List<NodeEntry> entries) {
        String path = parent.isEmpty() ? key : parent + "." + key;
        if (!faults.required(path, entries)) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            String at = path + "[" + i + "]";
            if (faults.required(at, entries.get(i))) {
                node(at, kind, entries.get(i));
            }
        }
        weights(path, entries.stream().filter(Objects::nonNull).toList());
    }

    private void node(String path, NodeKind kind, NodeEntry node) {
        if (faults.required(path + ".code", node.code())) {
            if (NODE_CODE.matcher(node.code()).matches()) {
                unique(path + ".code", node.code());
            } else {
                faults.add(
                        path + ".code",
                        "\"" + node.code() + "\" ต้องเป็นตัวอักษรอังกฤษและตัวเลข คั่นตัวเลขด้วยจุดได้",
                        "\"" + node.code() + "\" must be letters and digits, with dots between numbers");
            }
        }
        faults.text(path + ".name", node.name());
        faults.note(path + ".note", node.note());
        counts(path + ".counts", node);
        List<ChildList> lists = node.childLists();
        if (lists.size() > 1) {
            faults.add(
                    path + "." + lists.get(1).key(),
                    "ข้อหนึ่งมีข้อย่อยได้ชนิดเดียว และมีแล้วคือ "
                            + lists.getFirst().key(),
                    "a node has one kind of children, and has "
                            + lists.getFirst().key());
        }
        for (ChildList list : lists) {
            if (MAY_HOLD.get(kind).contains(list.kind())) {
                nodes(path, list.key(), list.kind(), list.entries());
            } else {
                faults.add(
                        path + "." + list.key(),
                        list.kind().json() + " อยู่ใต้ " + kind.json() + " ไม่ได้",
                        "no " + list.kind().json() + " may be below one " + kind.json());
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
            if (!faults.required(at, count)
                    || !faults.required(at + ".kind", count.kind())
                    || !faults.required(at + ".number", count.number())) {
                continue;
            }
            if (NodeKind.of(count.kind()).isEmpty()) {
                faults.add(
                        at + ".kind",
                        "ไม่มีชนิด \"" + count.kind() + "\"",
                        "\"" + count.kind() + "\" is no kind of node");
            }
            long listed = listed(node, count.kind());
            if (count.number() < 1 || count.number() < listed) {
                faults.add(
                        at + ".number",
                        count.number() + " แต่มีรายการอยู่ " + listed,
                        count.number() + ", but " + listed + " are listed below");
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
                faults.add(
                        path + ".scale",
                        "เฉพาะข้อที่มีผู้ตอบมีมาตรวัดได้",
                        "only what is answered has a scale, and a node of kind " + kind.json() + " is not");
            }
            if (node.subItems() != null) {
                faults.add(
                        path + ".subItems", "เฉพาะข้อคำถามมีข้อย่อย (subItems) ได้", "only a question has sub-items");
            }
        } else if (node.subItems() == null) {
            if (faults.required(path + ".scale", node.scale())) {
                knownScale(path + ".scale", node.scale());
            }
        } else if (node.scale() != null) {
            faults.add(
                    path + ".scale",
                    "ข้อคำถามนี้มีข้อย่อย มาตรวัดจึงอยู่ที่ข้อย่อย",
                    "the question has sub-items, and they have the scales");
        } else if (node.subItems().size() < 2) {
            faults.add(
                    path + ".subItems",
                    "ข้อคำถามที่มีข้อย่อยเดียวให้ระบุมาตรวัดที่ข้อคำถามเอง",
                    "a question of one sub-item is answered itself: give it the scale");
        } else {
            subItems(path + ".subItems", node);
        }
    }

    private void subItems(String path, NodeEntry question) {
        for (int i = 0; i < question.subItems().size(); i++) {
            String at = path + "[" + i + "]";
            SubItemEntry part = question.subItems().get(i);
            if (!faults.required(at, part)) {
                continue;
            }
            faults.text(at + ".name", part.name());
            if (faults.required(at + ".scale", part.scale())) {
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
                faults.add(
                        at,
                        "ต้องระบุ เพราะข้ออื่นในระดับเดียวกันมีน้ำหนัก",
                        "is missing, although its siblings have weights");
                return;
            }
            if (!faults.plain(at, weight)) {
                return;
            }
            if (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0) {
                faults.add(
                        at,
                        weight + " ไม่ใช่ร้อยละที่มากกว่า 0 และไม่เกิน 100",
                        weight + " is not a percentage above 0 and up to 100");
                return;
            }
            sum = sum.add(weight);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            faults.add(
                    path + "[" + (siblings.size() - 1) + "].weight",
                    "น้ำหนักของ " + path + " รวมได้ร้อยละ " + sum.toPlainString() + " แทนที่จะเป็น 100",
                    "the weights of " + path + " sum to " + sum.toPlainString() + " percent instead of 100");
        }
    }

    private void unique(String path, String code) {
        String first = pathsByCode.putIfAbsent(code.toUpperCase(Locale.ROOT), path);
        if (first != null) {
            faults.add(
                    path,
                    "รหัส " + code + " มีแล้วที่ " + first + " (ไม่แยกอักษรใหญ่เล็ก)",
                    "the code " + code + " is already at " + first + " (case does not count)");
        }
    }

    private void knownScale(String path, String scale) {
        if (!scales.contains(scale)) {
            faults.add(path, "ไม่มีมาตรวัด " + scale, "there is no scale " + scale);
        }
    }
}
