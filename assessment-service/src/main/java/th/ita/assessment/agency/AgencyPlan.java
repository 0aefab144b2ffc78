package th.ita.assessment.agency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemException;

/**
 * What a table makes of the register: worked out row by row in memory, before anything is written. An agency may have several
 * rows, one for each day from which on it has another name or type; each is laid upon those before it.
 */
final class AgencyPlan {

    /** An agency as it is, or as it would be. @param version 0 for a new one */
    record State(AgencyView content, NameHistory names, int version) {}

    private record Place(long id, LocalDate validFrom) {}

    private final Map<Long, State> known;
    private final SortedMap<Long, State> wanted = new TreeMap<>();
    private final Set<Long> dated;
    private final Map<Place, Integer> rowsByPlace = new HashMap<>();
    private final Provinces provinces;
    private final AgencyTypes types;
    private final LocalDate today;
    private final List<AgencyImportRow> rows = new ArrayList<>();
    private final MessageDigest digest;

    /**
     * @param known those of the table that are registered
     * @param dated those that have a row with a day: their row without one is their first name, not today's
     */
    AgencyPlan(Map<Long, State> known, Set<Long> dated, Provinces provinces, AgencyTypes types, LocalDate today) {
        this.known = known;
        this.dated = dated;
        this.provinces = provinces;
        this.types = types;
        this.today = today;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(AgencyLine line) {
        State before = line.id() == null ? null : state(line.id());
        State registered = line.id() == null ? null : known.get(line.id());
        digest.update((line.row() + " " + line.id() + " " + line.validFrom() + " " + line.texts() + " "
                        + (registered == null ? "-" : registered.version()) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        if (!line.flaws().isEmpty()) {
            refuse(line, line.flaws());
            return;
        }
        Integer first = rowsByPlace.putIfAbsent(new Place(line.id(), line.validFrom()), line.row());
        if (first != null) {
            refuse(
                    line,
                    List.of(new AgencyImportRow.Flaw(
                            line.cells().get(AgencyColumn.ID),
                            "duplicate-row",
                            "หน่วยงานนี้อยู่ในแถวที่ " + first + " แล้ว และใช้ตั้งแต่วันเดียวกัน",
                            "This agency is in row " + first + " already, from the same day on.")));
            return;
        }
        try {
            lay(line, before);
        } catch (ProblemException e) {
            refuse(line, e.errors().stream().map(error -> flaw(line, error)).toList());
        }
    }

    private void lay(AgencyLine line, State before) {
        DatedName name = before == null ? null : before.names().current();
        if (before != null && line.validFrom() != null) {
            name = before.names().on(line.validFrom());
        } else if (before != null && dated.contains(line.id())) {
            name = before.names().names().getFirst();
        }
        AgencyView content = before == null ? null : before.content();
        AgencyView given = AgencyCheck.of(
                line.id(),
                new AgencyView(
                        line.id(),
                        line.text(AgencyColumn.NAME_TH, name == null ? null : name.nameTh()),
                        line.text(AgencyColumn.NAME_EN, name == null ? null : name.nameEn()),
                        line.text(AgencyColumn.TYPE, name == null ? null : name.type()),
                        line.text(AgencyColumn.DISTRICT, content == null ? null : content.district()),
                        line.text(AgencyColumn.PROVINCE, content == null ? null : content.provinceCode()),
                        null,
                        null,
                        line.text(AgencyColumn.WEBSITE, content == null ? null : content.website()),
                        line.validFrom(),
                        null),
                provinces,
                types,
                today);
        NameHistory names;
        if (before == null) {
            names = NameHistory.of(given.name());
        } else {
            names = line.validFrom() == null && dated.contains(line.id())
                    ? before.names().withFirst(given.name())
                    : before.names().with(given.name());
        }
        State after = new State(given.named(names.current()), names, before == null ? 0 : before.version());
        List<AgencyImportRow.Change> changes = new ArrayList<>();
        change(changes, "nameTh", name == null ? null : name.nameTh(), given.nameTh());
        change(changes, "nameEn", name == null ? null : name.nameEn(), given.nameEn());
        change(changes, "type", name == null ? null : name.type(), given.type());
        change(changes, "district", content == null ? null : content.district(), given.district());
        change(changes, "provinceCode", content == null ? null : content.provinceCode(), given.provinceCode());
        change(changes, "website", content == null ? null : content.website(), given.website());
        if (line.validFrom() != null && (before == null || !before.names().equals(names))) {
            change(changes, "validFrom", name == null ? null : text(name.validFrom()), text(line.validFrom()));
        }
        boolean same = before != null
                && before.content().equals(after.content())
                && before.names().equals(names);
        AgencyImportRow.Outcome outcome = before == null
                ? AgencyImportRow.Outcome.REGISTERED
                : same ? AgencyImportRow.Outcome.UNCHANGED : AgencyImportRow.Outcome.CHANGED;
        rows.add(new AgencyImportRow(line.row(), line.id(), outcome, same ? List.of() : changes, List.of()));
        if (!same) {
            wanted.put(line.id(), after);
        }
    }

    /** 32 hexadecimal digits that stand for the table and for what it meets in the register; for the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    List<AgencyImportRow> rows() {
        return rows;
    }

    State known(long id) {
        return known.get(id);
    }

    /** What is to be written, by id. */
    SortedMap<Long, State> wanted() {
        return wanted;
    }

    private State state(long id) {
        return wanted.getOrDefault(id, known.get(id));
    }

    private void refuse(AgencyLine line, List<AgencyImportRow.Flaw> why) {
        rows.add(new AgencyImportRow(line.row(), line.id(), AgencyImportRow.Outcome.REFUSED, List.of(), why));
    }

    private static AgencyImportRow.Flaw flaw(AgencyLine line, FieldError error) {
        String cell =
                AgencyColumn.ofPointer(error.name()).map(line.cells()::get).orElse(null);
        return new AgencyImportRow.Flaw(cell, error.code(), error.th(), error.en());
    }

    private static void change(List<AgencyImportRow.Change> changes, String member, String from, String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new AgencyImportRow.Change(member, from, to));
        }
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
