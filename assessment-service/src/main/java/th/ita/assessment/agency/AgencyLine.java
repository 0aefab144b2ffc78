package th.ita.assessment.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import th.ita.assessment.table.CellRefused;
import th.ita.assessment.table.CellText;
import th.ita.assessment.table.TableRow;

/**
 * A row of the register as it was given.
 *
 * @param id null where it cannot be read
 * @param validFrom null where the cell is empty or missing
 * @param texts of the other columns that the table has; empty where the cell is
 * @param cells where each column stands, such as C12
 * @param flaws what cannot be read
 */
record AgencyLine(
        int row,
        Long id,
        LocalDate validFrom,
        Map<AgencyColumn, String> texts,
        Map<AgencyColumn, String> cells,
        List<AgencyImportRow.Flaw> flaws) {

    private static final long HIGHEST_ID = 999_999_999;

    static AgencyLine of(TableRow row, Map<AgencyColumn, Integer> columns, Provinces provinces) {
        Map<AgencyColumn, String> texts = new EnumMap<>(AgencyColumn.class);
        Map<AgencyColumn, String> cells = new EnumMap<>(AgencyColumn.class);
        columns.forEach((column, at) -> {
            texts.put(column, row.cells().get(at));
            cells.put(column, row.cellName(at));
        });
        List<AgencyImportRow.Flaw> flaws = new ArrayList<>();
        Long id = null;
        LocalDate validFrom = null;
        try {
            id = id(texts.remove(AgencyColumn.ID), cells.get(AgencyColumn.ID), flaws);
            String day = texts.remove(AgencyColumn.VALID_FROM);
            validFrom = day == null ? null : CellText.date(day);
        } catch (CellRefused e) {
            flaws.add(new AgencyImportRow.Flaw(cells.get(AgencyColumn.VALID_FROM), e.code(), e.th(), e.en()));
        }
        texts.computeIfPresent(AgencyColumn.PROVINCE, (column, text) -> province(text, provinces));
        return new AgencyLine(row.number(), id, validFrom, texts, cells, flaws);
    }

    private static Long id(String text, String cell, List<AgencyImportRow.Flaw> flaws) {
        String digits = CellText.arabic(text);
        if (digits.matches("0*[1-9]\\d{0,8}") && Long.parseLong(digits) <= HIGHEST_ID) {
            return Long.parseLong(digits);
        }
        flaws.add(new AgencyImportRow.Flaw(
                cell,
                "agency-id",
                "รหัสหน่วยงานต้องเป็นเลข 1 ถึง " + HIGHEST_ID + " เช่น 5584",
                "An agency's id is a number from 1 to " + HIGHEST_ID + ", such as 5584."));
        return null;
    }

    /** Its code, whichever way it is named; what nobody knows stays as it is and is refused later. */
    private static String province(String text, Provinces provinces) {
        String name = CellText.arabic(text).replaceFirst("^(จังหวัด|จ\\.) ?", "");
        if (name.equals("-")) {
            return "";
        }
        Optional<Province> named = provinces.all().stream()
                .filter(province -> province.nameTh().equals(name)
                        || province.nameEn().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        return named.map(Province::code).orElse(name);
    }

    /** What the column says, else what is known already; an empty cell says that there is nothing. */
    String text(AgencyColumn column, String known) {
        return texts.containsKey(column) ? texts.get(column) : known;
    }
}
