package th.ita.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/**
 * What an agency undertakes for some nodes of its result (มาตรการ); null what is not written yet.
 *
 * @param number its place among the version's measures, counted from 1
 * @param keeping whether it keeps what is good
 */
record Measure(
        int number,
        List<ScoreNode> nodes,
        boolean keeping,
        String point,
        List<String> steps,
        String responsible,
        Schedule schedule,
        String indicator,
        String followUp,
        String budget) {

    /** From day to day, in words, or both. */
    record Schedule(LocalDate from, LocalDate to, String text) {

        /** In a table, digits Arabic: "1 ต.ค. 2564 – 31 มี.ค. 2565 (ทุกไตรมาส)"; null if it says nothing. */
        String inTable() {
            String days = Stream.of(from, to)
                    .filter(day -> day != null)
                    .map(ThaiDates::shortDate)
                    .collect(Collectors.joining(" – "));
            if (days.isEmpty() || text == null) {
                return days.isEmpty() ? text : days;
            }
            return days + " (" + text + ")";
        }
    }

    static List<Measure> of(List<SnapshotPart> measures, ScoreTree tree) {
        return IntStream.range(0, measures.size())
                .mapToObj(i -> of(i + 1, measures.get(i), tree))
                .toList();
    }

    private static Measure of(int number, SnapshotPart measure, ScoreTree tree) {
        SnapshotPart schedule = measure.partOrNull("schedule");
        return new Measure(
                number,
                measure.texts("nodes").stream()
                        .map(code -> tree.node(code)
                                .orElseThrow(() -> measure.wrong("nodes", "the tree has no node " + code)))
                        .toList(),
                measure.flag("keeping"),
                measure.textOrNull("point"),
                measure.texts("steps"),
                measure.textOrNull("responsible"),
                schedule == null
                        ? null
                        : new Schedule(
                                schedule.dateOrNull("from"), schedule.dateOrNull("to"), schedule.textOrNull("text")),
                measure.textOrNull("indicator"),
                measure.textOrNull("followUp"),
                measure.textOrNull("budget"));
    }

    /** In prose: "มาตรการที่ ๓". */
    String name() {
        return "มาตรการที่ " + ThaiNumerals.of(number);
    }

    /** In prose: "มาตรการที่ ๓", "มาตรการที่ ๓ ๔ และ ๕". */
    static String names(List<Measure> measures) {
        return "มาตรการที่ "
                + Phrases.numbers(measures.stream().map(Measure::number).toList());
    }

    /** In a table, where nothing was written: a dash. */
    static String inTable(String text) {
        return text == null ? "–" : ThaiNumerals.inTable(text);
    }
}
