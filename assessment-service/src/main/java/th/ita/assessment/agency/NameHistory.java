package th.ita.assessment.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The names and types of one agency. Each is valid from its first day until the next one's; the last one is today's, since
 * none begins in the future.
 *
 * @param names at least one, the oldest first, no two from the same day
 */
record NameHistory(List<DatedName> names) {

    private static final Comparator<DatedName> BY_DAY =
            Comparator.comparing(DatedName::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    NameHistory {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an agency has a name");
        }
        names = names.stream().sorted(BY_DAY).toList();
    }

    static NameHistory of(DatedName... names) {
        return new NameHistory(List.of(names));
    }

    DatedName current() {
        return names.getLast();
    }

    /** The one valid on a day; before the first one's day, the first one. */
    DatedName on(LocalDate day) {
        DatedName valid = names.getFirst();
        for (DatedName name : names) {
            if (name.validFrom() == null || !name.validFrom().isAfter(day)) {
                valid = name;
            }
        }
        return valid;
    }

    /**
     * With this name from its day on. Without a day it corrects the present one, which keeps its day; from a day on which one
     * begins already it corrects that one; one that says what is valid then anyway changes nothing.
     */
    NameHistory with(DatedName name) {
        List<DatedName> changed = new ArrayList<>(names);
        if (name.validFrom() == null) {
            DatedName present = changed.removeLast();
            changed.add(new DatedName(present.validFrom(), name.nameTh(), name.nameEn(), name.type()));
        } else if (changed.removeIf(known -> name.validFrom().equals(known.validFrom()))
                || !on(name.validFrom()).saysTheSame(name)
                || names.getFirst().validFrom() != null
                        && name.validFrom().isBefore(names.getFirst().validFrom())) {
            changed.add(name);
        }
        return new NameHistory(changed);
    }

    /** With this as its first name, since before anybody knows. */
    NameHistory withFirst(DatedName name) {
        List<DatedName> changed = new ArrayList<>(names);
        changed.removeIf(known -> known.validFrom() == null);
        changed.add(new DatedName(null, name.nameTh(), name.nameEn(), name.type()));
        return new NameHistory(changed);
    }
}
