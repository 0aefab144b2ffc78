package th.ita.assessment.score.bulk;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.assessment.score.AssessmentId;

import static org.assertj.core.api.Assertions.assertThat;

class RowSortTest {

    private static final int ROWS = 5000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1000, 50_000, 100_000_000})
    void rowsOfAnAgencysYearComeTogetherHoweverLittleMemoryThereIs(long memory) throws IOException {
        List<GivenRow> rows = new ArrayList<>();
        for (int number = 2; number < ROWS; number++) {
            rows.add(row(number));
        }
        List<GivenRow> scattered = new ArrayList<>(rows);
        Collections.shuffle(scattered, new Random(2564));

        List<GivenRow> sorted = new ArrayList<>();
        try (RowSort sort = new RowSort(folder, memory)) {
            for (GivenRow row : scattered) {
                sort.add(row);
            }
            for (Iterator<GivenRow> each = sort.rows(); each.hasNext(); ) {
                sorted.add(each.next());
            }
        }

        rows.sort(Comparator.comparingLong((GivenRow row) -> row.id().agencyId())
                .thenComparing(row -> row.id().fiscalYear())
                .thenComparing(GivenRow::number));
        assertThat(sorted).isEqualTo(rows);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static GivenRow row(int number) {
        GivenRow.Node node = new GivenRow.Node(
                "O" + number % 43,
                number % 3 == 0 ? null : new BigDecimal("95.210"),
                "ที่ ปี้ น้ำ",
                "C" + number,
                "D" + number,
                null);
        return new GivenRow(
                number,
                new AssessmentId(5000 + number % 17, 2562 + number % 3),
                number % 5 == 0 ? new GivenRow.Level("AA", "E" + number) : null,
                List.of(node),
                number % 7 == 0 ? List.of(new Flaw(null, "missing", "ไม่มี", "There is none.")) : List.of());
    }
}
