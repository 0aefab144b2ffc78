package th.ita.assessment.agency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A list of our own that comes with the program: a code, a Thai and an English name. */
final class NamedList {

    /** Makes an entry. */
    interface Entry<T> {
        T of(String code, String nameTh, String nameEn);
    }

    private NamedList() {}

    static <T> List<T> read(String resource, Entry<T> entry) {
        List<T> entries = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(NamedList.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                entries.add(entry.of(row.getField("code"), row.getField("name_th"), row.getField("name_en")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(entries);
    }
}
