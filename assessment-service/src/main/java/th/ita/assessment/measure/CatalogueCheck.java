package th.ita.assessment.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.table.CellText;

/** What is wrong with texts for measures, by the path of the key. */
final class CatalogueCheck {

    /** @param path such as {@code /entries/3/point} */
    record Fault(String path, String reason) {}

    private final List<Fault> faults = new ArrayList<>();

    private CatalogueCheck() {}

    static List<Fault> check(Framework framework, String path, List<CatalogueEntry> entries) {
        CatalogueCheck check = new CatalogueCheck();
        Set<String> nodes = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            check.entry(framework, path + "/" + i, entries.get(i), nodes);
        }
        return check.faults;
    }

    private void entry(Framework framework, String at, CatalogueEntry entry, Set<String> nodes) {
        if (entry == null) {
            fault(at, "is empty");
            return;
        }
        boolean known = framework
                .find(entry.node())
                .filter(node -> node.code().equals(entry.node()))
                .isPresent();
        if (!known) {
            fault(at + "/node", "is no code of " + framework.fiscalYear() + " as it is written there");
        } else if (!nodes.add(entry.node())) {
            fault(at + "/node", "is there twice");
        }
        text(at + "/point", entry.point());
        text(at + "/responsible", entry.responsible());
        text(at + "/indicator", entry.indicator());
        text(at + "/followUp", entry.followUp());
        if (entry.steps().isEmpty()) {
            fault(at + "/steps", "is empty");
        }
        for (int i = 0; i < entry.steps().size(); i++) {
            text(at + "/steps/" + i, entry.steps().get(i));
        }
        CatalogueEntry.Months months = entry.schedule();
        if (months == null || months.from() < 1 || months.to() > 12 || months.from() > months.to()) {
            fault(
                    at + "/schedule",
                    "has to be from one month of the fiscal year (1 is October) to the same or a later one");
        }
    }

    private void text(String path, String text) {
        if (CellText.blank(text)) {
            fault(path, text == null ? "is missing" : "is empty");
        } else if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            fault(path, "must be in Unicode's normal form C");
        } else if (text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            fault(path, "holds control characters or invisible ones");
        }
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
