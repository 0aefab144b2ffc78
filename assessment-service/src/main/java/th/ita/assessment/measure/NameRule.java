package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import th.ita.assessment.analysis.Names;
import th.ita.assessment.framework.FrameworkNode;

/** A text calls a node by the name of another one. */
record NameRule() implements Rule {

    private static final int SHORTEST = 8;
    private static final String LEADING =
            "^[\\s:：\"“”'‘’()\\[\\]–—-]*(?:เรื่อง|คือ|ชื่อ|หัวข้อ|called)?[\\s:\"“”'‘’(]*";

    @Override
    public String name() {
        return "other-name";
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
        for (Passage passage : set.passages()) {
            for (Mention mention : Mention.in(passage, set.framework())) {
                if (mention.node().isPresent() && mention.code() != null) {
                    check(set, passage, mention, found);
                }
            }
        }
        return found;
    }

    private void check(MeasureReading set, Passage passage, Mention mention, List<Contradiction> found) {
        FrameworkNode node = mention.node().orElseThrow();
        String following = passage.after(mention.end(), 400).replaceFirst(LEADING, "");
        if (following.startsWith(node.name().th())
                || following.startsWith(node.name().en())) {
            return;
        }
        Optional<FrameworkNode> other = set.framework()
                .preorder()
                .filter(known -> known.name().th().length() >= SHORTEST)
                .filter(known -> following.startsWith(known.name().th()))
                .max(Comparator.comparingInt(known -> known.name().th().length()));
        // Many nodes may share a name: then it is no other one's.
        if (other.isPresent() && !other.get().name().th().equals(node.name().th())) {
            found.add(found(
                    passage.pointer(),
                    node.code(),
                    "ข้อความเรียก " + node.code() + " ว่า “"
                            + other.get().name().th() + "” ซึ่งเป็นชื่อของ" + kind(set, other.get()) + " ส่วน "
                            + node.code() + " คือ “" + node.name().th() + "”",
                    "The text calls " + node.code() + " “" + other.get().name().th() + "”, which is the name of "
                            + other.get().code() + "; " + node.code() + " is “"
                            + node.name().th() + "”."));
        }
    }

    private static String kind(MeasureReading set, FrameworkNode other) {
        String name = Names.th(set.tree().node(other.code()));
        return name.contains(other.code())
                ? name.substring(0, name.indexOf(other.code()) + other.code().length())
                : name;
    }
}
