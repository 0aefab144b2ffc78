package th.ita.assessment.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a lineage file into relations and finds everything that is wrong with it: each node of both years has to be in exactly
 * one relation, so that a node that was forgotten, or is named twice, stops the service.
 */
final class LineageCheck {

    private final Framework from;
    private final Framework to;
    private final Faults faults;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, String> fromPaths = new HashMap<>();
    private final Map<String, String> toPaths = new HashMap<>();

    private LineageCheck(Framework from, Framework to, Faults faults) {
        this.from = from;
        this.to = to;
        this.faults = faults;
    }

    /**
     * The relations of a file.
     *
     * @param faults is told what is wrong; the relations are of use only if that is nothing
     */
    static List<Relation> check(LineageFile file, Framework from, Framework to, Faults faults) {
        LineageCheck check = new LineageCheck(from, to, faults);
        if (faults.required("relations", file.relations())) {
            for (int i = 0; i < file.relations().size(); i++) {
                String path = "relations[" + i + "]";
                LineageFile.Entry entry = file.relations().get(i);
                if (faults.required(path, entry) && faults.required(path + ".kind", entry.kind())) {
                    check.entry(path, entry);
                }
            }
            check.complete(from, check.fromPaths);
            check.complete(to, check.toPaths);
        }
        return check.relations;
    }

    private void entry(String path, LineageFile.Entry entry) {
        Optional<Relation.Kind> kind = Arrays.stream(Relation.Kind.values())
                .filter(known -> known.json().equals(entry.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add(path + ".kind", "ไม่มีชนิด \"" + entry.kind() + "\"", "\"" + entry.kind() + "\" is not known");
            return;
        }
        faults.note(path + ".note", entry.note());
        Adding adding = new Adding(path, kind.get(), !Boolean.FALSE.equals(entry.confirmed()), entry.note());
        boolean oneToOne = kind.get() == Relation.Kind.SAME || kind.get() == Relation.Kind.RENAMED;
        boolean unknown = kind.get() == Relation.Kind.UNKNOWN;
        if (!oneToOne && !unknown && (entry.codes() != null || entry.below() != null)
                || !oneToOne && entry.pairs() != null) {
            faults.add(path, "ใช้ได้เฉพาะ from และ to", "takes nothing but from and to");
            return;
        }
        each(entry.codes(), path + ".codes", (code, at) -> adding.both(at, code, code, unknown));
        each(entry.below(), path + ".below", (code, at) -> adding.below(at, code, unknown));
        if (entry.pairs() != null) {
            new LinkedHashMap<>(entry.pairs())
                    .forEach((code, other) -> adding.both(path + ".pairs." + code, code, other, false));
        }
        if (entry.from() != null || entry.to() != null) {
            adding.listed(orNone(entry.from()), orNone(entry.to()));
        }
    }

    /** What to do with a code, and where it stands. */
    private interface AtPath {
        void accept(String code, String path);
    }

    private static void each(List<String> codes, String path, AtPath what) {
        for (int i = 0; i < orNone(codes).size(); i++) {
            what.accept(codes.get(i), path + "[" + i + "]");
        }
    }

    private static List<String> orNone(List<String> codes) {
        return codes == null ? List.of() : codes;
    }

    /** Adds relations of one entry. */
    private final class Adding {
        private final String path;
        private final Relation.Kind kind;
        private final boolean confirmed;
        private final LocalizedText note;

        Adding(String path, Relation.Kind kind, boolean confirmed, LocalizedText note) {
            this.path = path;
            this.kind = kind;
            this.confirmed = confirmed;
            this.note = note;
        }

        void both(String at, String code, String other, boolean eitherWillDo) {
            boolean there = from.find(code).isPresent();
            boolean here = to.find(other).isPresent();
            if (eitherWillDo && there != here) {
                add(there ? List.of(code) : List.of(), here ? List.of(other) : List.of(), at, at);
            } else {
                add(List.of(code), List.of(other), at, at);
            }
        }

        void below(String at, String code, boolean unknown) {
            List<String> there = codesBelow(from, code);
            List<String> here = codesBelow(to, code);
            if (there == null && here == null) {
                faults.add(at, "ไม่มีรหัส " + code, "there is no node " + code);
            } else if (unknown) {
                orNone(there).forEach(one -> add(List.of(one), List.of(), at, at));
                orNone(here).forEach(one -> add(List.of(), List.of(one), at, at));
            } else if (!orNone(there).equals(orNone(here))) {
                faults.add(
                        at,
                        "ข้อย่อยของ " + code + " ในสองปีมีรหัสไม่ตรงกัน",
                        "the two years have other codes below " + code);
            } else {
                there.forEach(one -> add(List.of(one), List.of(one), at, at));
            }
        }

        void listed(List<String> there, List<String> here) {
            boolean right =
                    switch (kind) {
                        case SAME, RENAMED -> there.size() == 1 && here.size() == 1;
                        case MERGED -> there.size() > 1 && !here.isEmpty();
                        case SPLIT -> there.size() == 1 && here.size() > 1;
                        case DROPPED -> !there.isEmpty() && here.isEmpty();
                        case NEW -> there.isEmpty() && !here.isEmpty();
                        case UNKNOWN -> !there.isEmpty() || !here.isEmpty();
                    };
            if (!right) {
                faults.add(
                        path,
                        "จำนวนรหัสใน from และ to ไม่ตรงกับชนิด " + kind.json(),
                        "so many codes in from and to cannot be " + kind.json());
                return;
            }
            boolean together = kind != Relation.Kind.DROPPED
                    && kind != Relation.Kind.NEW
                    && (kind != Relation.Kind.UNKNOWN || !there.isEmpty() && !here.isEmpty());
            if (together) {
                add(there, here, path + ".from", path + ".to");
            } else {
                there.forEach(code -> add(List.of(code), List.of(), path + ".from", path + ".to"));
                here.forEach(code -> add(List.of(), List.of(code), path + ".from", path + ".to"));
            }
        }

        private void add(List<String> there, List<String> here, String fromAt, String toAt) {
            relations.add(new Relation(
                    kind,
                    there.stream()
                            .map(code -> known(from, fromPaths, fromAt, code))
                            .toList(),
                    here.stream().map(code -> known(to, toPaths, toAt, code)).toList(),
                    confirmed,
                    note));
        }
    }

    /** The canonical code; a fault where there is none, or where it is in a relation already. */
    private String known(Framework year, Map<String, String> paths, String at, String code) {
        Optional<FrameworkNode> node = year.find(code);
        if (node.isEmpty()) {
            faults.add(at, year.fiscalYear() + " ไม่มีรหัส " + code, year.fiscalYear() + " has no node " + code);
            return String.valueOf(code);
        }
        String first = paths.putIfAbsent(node.get().code(), at);
        if (first != null) {
            faults.add(
                    at,
                    code + " ของปี " + year.fiscalYear() + " มีแล้วที่ " + first,
                    code + " of " + year.fiscalYear() + " is already at " + first);
        }
        return node.get().code();
    }

    private void complete(Framework year, Map<String, String> paths) {
        year.preorder()
                .filter(node -> !paths.containsKey(node.code()))
                .forEach(node -> faults.add(
                        "relations",
                        "ไม่มีรายการของ " + node.code() + " ปี " + year.fiscalYear(),
                        node.code() + " of " + year.fiscalYear() + " is in no relation"));
    }

    /** Null where there is no such node. */
    private static List<String> codesBelow(Framework year, String code) {
        return year.find(code)
                .map(node -> node.children().stream()
                        .flatMap(FrameworkNode::preorder)
                        .map(FrameworkNode::code)
                        .toList())
                .orElse(null);
    }

    static Stream<String> codes(Framework year) {
        return year.preorder().map(FrameworkNode::code);
    }
}
