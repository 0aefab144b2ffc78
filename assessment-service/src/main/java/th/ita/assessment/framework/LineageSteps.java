package th.ita.assessment.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts relations of one year to the next together to relations over several years, and turns them round. */
final class LineageSteps {

    private LineageSteps() {}

    /** Each node is what it was. */
    static List<Relation> identity(Framework framework) {
        return LineageCheck.codes(framework)
                .map(code -> new Relation(Relation.Kind.SAME, List.of(code), List.of(code), true, null))
                .toList();
    }

    /** The same seen from the later year. */
    static List<Relation> reversed(List<Relation> relations) {
        return relations.stream()
                .map(relation -> new Relation(
                        switch (relation.kind()) {
                            case MERGED ->
                                relation.from().size() > 1 && relation.to().size() == 1
                                        ? Relation.Kind.SPLIT
                                        : Relation.Kind.MERGED;
                            case SPLIT -> Relation.Kind.MERGED;
                            case DROPPED -> Relation.Kind.NEW;
                            case NEW -> Relation.Kind.DROPPED;
                            case SAME, RENAMED, UNKNOWN -> relation.kind();
                        },
                        relation.to(),
                        relation.from(),
                        relation.confirmed(),
                        relation.note()))
                .toList();
    }

    /**
     * What holds of two years' nodes, of which something is known by file, in these versions of them: nodes that the files do
     * not speak of are unknown, nodes that these versions don't have are left out.
     */
    static List<Relation> fitted(List<Relation> relations, Framework from, Framework to) {
        Set<String> there = LineageCheck.codes(from).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> here = LineageCheck.codes(to).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Relation> fitted = new ArrayList<>();
        for (Relation relation : relations) {
            List<String> left = relation.from().stream().filter(there::remove).toList();
            List<String> right = relation.to().stream().filter(here::remove).toList();
            if (left.equals(relation.from()) && right.equals(relation.to())) {
                fitted.add(relation);
            } else {
                left.forEach(code -> fitted.add(unknown(List.of(code), List.of())));
                right.forEach(code -> fitted.add(unknown(List.of(), List.of(code))));
            }
        }
        there.forEach(code -> fitted.add(unknown(List.of(code), List.of())));
        here.forEach(code -> fitted.add(unknown(List.of(), List.of(code))));
        return fitted;
    }

    private static Relation unknown(List<String> from, List<String> to) {
        return new Relation(Relation.Kind.UNKNOWN, from, to, false, null);
    }

    /** From the first year over the middle one to the third. */
    static List<Relation> composed(List<Relation> first, List<Relation> second) {
        Map<String, Relation> byMiddle = new HashMap<>();
        second.forEach(relation -> relation.from().forEach(code -> byMiddle.put(code, relation)));
        Map<String, Relation> backByMiddle = new HashMap<>();
        first.forEach(relation -> relation.to().forEach(code -> backByMiddle.put(code, relation)));
        List<Relation> composed = new ArrayList<>();
        Set<Relation> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Relation start : first) {
            if (done.contains(start)) {
                continue;
            }
            List<Relation> before = new ArrayList<>(List.of(start));
            List<Relation> after = new ArrayList<>();
            done.add(start);
            for (int i = 0; i < before.size(); i++) {
                for (String middle : before.get(i).to()) {
                    Relation next = byMiddle.get(middle);
                    if (done.add(next)) {
                        after.add(next);
                        next.from().stream()
                                .map(backByMiddle::get)
                                .filter(done::add)
                                .forEach(before::add);
                    }
                }
            }
            joined(before, after, composed);
        }
        second.stream().filter(relation -> !done.contains(relation)).forEach(composed::add);
        return composed;
    }

    private static void joined(List<Relation> before, List<Relation> after, List<Relation> composed) {
        List<String> from =
                before.stream().flatMap(relation -> relation.from().stream()).toList();
        List<String> to =
                after.stream().flatMap(relation -> relation.to().stream()).toList();
        List<Relation> all = new ArrayList<>(before);
        all.addAll(after);
        boolean confirmed = all.stream().allMatch(Relation::confirmed);
        LocalizedText note = notes(all);
        Set<Relation.Kind> kinds = all.stream()
                .map(Relation::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.Kind.class)));
        if (kinds.contains(Relation.Kind.UNKNOWN)) {
            from.forEach(
                    code -> composed.add(new Relation(Relation.Kind.UNKNOWN, List.of(code), List.of(), false, note)));
            to.forEach(
                    code -> composed.add(new Relation(Relation.Kind.UNKNOWN, List.of(), List.of(code), false, note)));
        } else if (from.isEmpty() || to.isEmpty()) {
            from.forEach(code ->
                    composed.add(new Relation(Relation.Kind.DROPPED, List.of(code), List.of(), confirmed, note)));
            to.forEach(
                    code -> composed.add(new Relation(Relation.Kind.NEW, List.of(), List.of(code), confirmed, note)));
        } else {
            composed.add(new Relation(kind(from, to, kinds), from, to, confirmed, note));
        }
    }

    private static Relation.Kind kind(List<String> from, List<String> to, Set<Relation.Kind> kinds) {
        if (kinds.contains(Relation.Kind.MERGED) || kinds.contains(Relation.Kind.SPLIT)) {
            return from.size() < to.size() || !kinds.contains(Relation.Kind.MERGED)
                    ? Relation.Kind.SPLIT
                    : Relation.Kind.MERGED;
        }
        return kinds.contains(Relation.Kind.RENAMED) ? Relation.Kind.RENAMED : Relation.Kind.SAME;
    }

    private static LocalizedText notes(List<Relation> relations) {
        Set<LocalizedText> notes = new HashSet<>();
        List<LocalizedText> inOrder = relations.stream()
                .map(Relation::note)
                .filter(Objects::nonNull)
                .filter(notes::add)
                .toList();
        return inOrder.isEmpty()
                ? null
                : new LocalizedText(
                        inOrder.stream().map(LocalizedText::th).collect(Collectors.joining(" ")),
                        inOrder.stream().map(LocalizedText::en).collect(Collectors.joining(" ")));
    }
}
