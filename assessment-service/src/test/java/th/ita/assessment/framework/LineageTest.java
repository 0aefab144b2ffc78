package th.ita.assessment.framework;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What became of items when they were renumbered, merged and dropped. */
class LineageTest {

    private static final Lineages LINEAGES = Lineages.load();

    @ParameterizedTest
    @CsvSource({
        "2563, 2564, O42, same, O42",
        "2564, 2565, O34, dropped, ''",
        "2564, 2565, O38, renamed, O38",
        "2565, 2566, O34, renamed, O31",
        "2565, 2566, O36, same, O34",
        "2565, 2566, O18, merged, O11",
        "2565, 2566, 10.2, renamed, 10.2",
        "2565, 2566, I1.1, unknown, ''",
        "2566, 2567, O42, same, O34",
        "2567, 2568, O6, merged, O3",
        "2568, 2569, O27, renamed, O25",
        "2568, 2569, O5, unknown, ''",
        "2562, 2563, O42, dropped, ''",
        "2561, 2562, D1, unknown, ''"
    })
    void from_one_year_to_the_next(int from, int to, String code, String kind, String became) {
        Relation relation = LINEAGES.between(from, to).ofFrom().get(code);
        assertThat(relation.kind().json()).isEqualTo(kind);
        assertThat(String.join(" ", relation.to())).isEqualTo(became);
    }

    @Test
    void the_item_O34_of_2565_is_new_and_not_the_one_of_2564() {
        Relation later = LINEAGES.between(2564, 2565).ofTo().get("O34");
        assertThat(later.kind()).isEqualTo(Relation.Kind.NEW);
        assertThat(later.from()).isEmpty();
        assertThat(later.comparable()).isFalse();
        assertThat(LINEAGES.between(2564, 2566).ofFrom().get("O34").kind()).isEqualTo(Relation.Kind.DROPPED);
        assertThat(LINEAGES.between(2564, 2566).ofTo().get("O31").kind()).isEqualTo(Relation.Kind.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "2564, 2567, O42, same, O42, O34",
        "2563, 2569, O42, renamed, O42, O25",
        "2564, 2567, O10, merged, O10 O18 O11 O19, O8",
        "2564, 2568, O1, merged, O1 O3, O1",
        "2564, 2567, O32, dropped, O32, ''",
        "2564, 2567, O6, dropped, O6, ''",
        "2564, 2568, TOTAL, same, TOTAL, TOTAL",
        "2564, 2568, 9.2, renamed, 9.2, 9.2",
        "2564, 2567, I3, unknown, I3, ''",
        "2563, 2565, E4.2, same, E4.2, E4.2"
    })
    void over_several_years(int from, int to, String code, String kind, String together, String became) {
        Relation relation = LINEAGES.between(from, to).ofFrom().get(code);
        assertThat(relation.kind().json()).isEqualTo(kind);
        assertThat(relation.from()).containsExactlyInAnyOrder(together.split(" "));
        assertThat(String.join(" ", relation.to())).isEqualTo(became);
    }

    @Test
    void seen_from_the_later_year_it_is_the_same_turned_round() {
        Lineage back = LINEAGES.between(2566, 2565);
        assertThat(back.ofFrom().get("O11").kind()).isEqualTo(Relation.Kind.SPLIT);
        assertThat(back.ofFrom().get("O11").to()).containsExactly("O10", "O18");
        assertThat(back.ofFrom().get("O10").kind()).isEqualTo(Relation.Kind.DROPPED);
        assertThat(back.ofTo().get("O32").kind()).isEqualTo(Relation.Kind.NEW);
    }

    @Test
    void what_is_only_likely_stays_so_over_the_years() {
        assertThat(LINEAGES.between(2563, 2564).ofFrom().get("O1").confirmed()).isFalse();
        assertThat(LINEAGES.between(2564, 2565).ofFrom().get("O1").confirmed()).isTrue();
        assertThat(LINEAGES.between(2564, 2567).ofFrom().get("O1").confirmed()).isTrue();
        assertThat(LINEAGES.between(2563, 2567).ofFrom().get("O1").confirmed()).isFalse();
    }

    static Stream<Arguments> pairs() {
        return Stream.iterate(2561, year -> year <= 2569, year -> year + 1)
                .flatMap(from -> Stream.iterate(2561, year -> year <= 2569, year -> year + 1)
                        .map(to -> arguments(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_node_of_either_year_is_in_exactly_one_relation(int from, int to) {
        Lineage lineage = LINEAGES.between(from, to);
        assertThat(lineage.relations().stream().flatMap(relation -> relation.from().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        lineage.from().preorder().map(FrameworkNode::code).toList());
        assertThat(lineage.relations().stream().flatMap(relation -> relation.to().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        lineage.to().preorder().map(FrameworkNode::code).toList());
    }

    @Test
    void a_year_is_what_it_is() {
        assertThat(LINEAGES.between(2564, 2564).relations())
                .allMatch(relation ->
                        relation.kind() == Relation.Kind.SAME && relation.from().equals(relation.to()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: dropped | kind: lost | relations[3].kind: \"lost\" is not known",
                "from: [O34] | from: [O99] | relations[3].from: 2564 has no node O99",
                "from: [O34] | from: [O35] | relations[3].from: O35 of 2564 is already at relations[1].codes[0]",
                "codes: [O35, O36 | codes: [O36 | relations: O35 of 2564 is in no relation",
                "renamed, from: [O38], to: [O38] | merged, from: [O38], to: [O38] | relations[2]: so many codes in from and to cannot be merged",
                "below: [IIT | below: [X9 | relations[0].below[0]: there is no node X9",
                "to: 2565 | to: 2599 | to: there is no framework of 2599",
                "from: 2564 | from: 2563 | from: these years belong in a file named 2563-2565.yaml"
            })
    void a_wrong_file_stops_the_service_with_the_path_of_the_key(
            String right, String wrong, String complaint, @TempDir Path folder) throws IOException {
        String real = resource("frameworks/lineage/2564-2565.yaml");
        String slipped = real.replaceFirst(Pattern.quote(right), wrong);
        assertThat(slipped).isNotEqualTo(real);
        Files.createDirectories(folder.resolve("frameworks/lineage"));
        for (String year : List.of("2563", "2564", "2565")) {
            Files.writeString(
                    folder.resolve("frameworks/nacc-" + year + ".yaml"), resource("frameworks/nacc-" + year + ".yaml"));
        }
        Files.writeString(folder.resolve("frameworks/lineage/2564-2565.yaml"), slipped);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> new Lineages(new Frameworks(loader), loader))
                    .isInstanceOf(FrameworkFileException.class)
                    .hasMessageContaining("lineage/2564-2565.yaml: " + complaint);
        }
    }

    @Test
    void a_year_of_one_file_and_no_lineage_is_unknown_to_its_neighbours(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("frameworks/lineage"));
        Files.writeString(folder.resolve("frameworks/nacc-2564.yaml"), resource("frameworks/nacc-2564.yaml"));
        Files.writeString(folder.resolve("frameworks/nacc-2570.yaml"), resource("made-up/frameworks/nacc-2570.yaml"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Frameworks frameworks = new Frameworks(loader);
            Map<String, Relation> relations =
                    new Lineages(frameworks, loader).between(2564, 2570).ofTo();
            assertThat(relations.get("W1").kind()).isEqualTo(Relation.Kind.UNKNOWN);
            assertThat(frameworks.all()).extracting(Framework::fiscalYear).containsExactly(2570, 2564);
        }
    }

    private static String resource(String path) throws IOException {
        try (var file = LineageTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
