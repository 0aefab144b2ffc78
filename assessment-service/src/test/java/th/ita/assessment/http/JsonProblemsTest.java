package th.ita.assessment.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class JsonProblemsTest {

    enum Kind {
        SUB_ITEM
    }

    record Leaf(String code, BigDecimal reported, Map<String, BigDecimal> percent, Integer count) {}

    record Tree(String name, int size, Boolean done, Kind kind, Instant at, List<Leaf> entries) {}

    private static final ObjectMapper MAPPER =
            JsonManners.apply(new ObjectMapper().registerModule(new JavaTimeModule()));

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("", "required", "", "This request needs a JSON body."),
                arguments("{\"size\":1", "not-json", "/size", "This is no JSON, from line 1, column 10."),
                arguments("{\"size\":1}}", "not-json", "", null),
                arguments("{\"size\":1} {}", "trailing-content", "", "Something follows after the end of the JSON."),
                arguments(
                        "{\"size\":1,\"nmae\":\"x\"}",
                        "unknown-member",
                        "/nmae",
                        "There is no member called “nmae” here."),
                arguments(
                        "{\"size\":1,\"a/b~c\":1}",
                        "unknown-member",
                        "/a~1b~0c",
                        "There is no member called “a/b~c” here."),
                arguments("{\"size\":1,\"size\":2}", "duplicate-member", "/size", "The member “size” is there twice."),
                arguments(
                        "{\"size\":1,\"entries\":[{\"percent\":{\"most\":1,\"most\":2}}]}",
                        "duplicate-member",
                        "/entries/0/percent/most",
                        "The member “most” is there twice."),
                arguments(
                        "{\"size\":1,\"entries\":[{},{\"reported\":NaN}]}",
                        "not-a-number",
                        "/entries/1/reported",
                        "NaN is no JSON number; for an unknown value use null."),
                arguments("{\"size\":\"1\"}", "wrong-type", "/size", "This has to be a whole number."),
                arguments("{\"size\":\"\"}", "wrong-type", "/size", "This has to be a whole number."),
                arguments("{\"size\":1.5}", "wrong-type", "/size", "This has to be a whole number."),
                arguments("{\"size\":true}", "wrong-type", "/size", "This has to be a whole number."),
                arguments("{\"size\":99999999999}", "out-of-range", "/size", "This number is too large or not whole."),
                arguments("{\"size\":null}", "required", "/size", "A value is required here."),
                arguments("{\"size\":1,\"name\":5}", "wrong-type", "/name", "This has to be a string."),
                arguments("{\"size\":1,\"name\":{}}", "wrong-type", "/name", "This has to be a string."),
                arguments("{\"size\":1,\"done\":\"true\"}", "wrong-type", "/done", "This has to be true or false."),
                arguments("{\"size\":1,\"done\":1}", "wrong-type", "/done", "This has to be true or false."),
                arguments("{\"size\":1,\"kind\":\"x\"}", "wrong-type", "/kind", "This has to be one of sub-item."),
                arguments("{\"size\":1,\"kind\":0}", "wrong-type", "/kind", "This has to be one of sub-item."),
                arguments(
                        "{\"size\":1,\"at\":\"yesterday\"}",
                        "wrong-type",
                        "/at",
                        "This has to be a date or time as in RFC 3339."),
                arguments("{\"size\":1,\"entries\":{}}", "wrong-type", "/entries", "This has to be a list [ … ]."),
                arguments(
                        "{\"size\":1,\"entries\":[5]}", "wrong-type", "/entries/0", "This has to be an object { … }."),
                arguments(
                        "{\"size\":1,\"entries\":[{\"reported\":\"95\"}]}",
                        "wrong-type",
                        "/entries/0/reported",
                        "This has to be a number."),
                arguments(
                        "{\"size\":1,\"entries\":[{\"percent\":{\"most\":\"95\"}}]}",
                        "wrong-type",
                        "/entries/0/percent/most",
                        "This has to be a number."),
                arguments(
                        "{\"size\":1,\"entries\":[{\"count\":2.0}]}",
                        "wrong-type",
                        "/entries/0/count",
                        "This has to be a whole number."),
                arguments(
                        "{\"size\":1,\"entries\":[{\"reported\":1e-999999999}]}",
                        "out-of-range",
                        "/entries/0/reported",
                        "This number has too many digits."),
                arguments("[]", "wrong-type", "", "This has to be an object { … }."),
                arguments("\"text\"", "wrong-type", "", "This has to be an object { … }."),
                arguments("[".repeat(2000), "wrong-type", "", "This has to be an object { … }."),
                arguments("{\"at\":" + "[".repeat(2000), "wrong-type", "/at", null));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhatCannotBeReadAndWhere(String json, String code, String pointer, String english) {
        Throwable thrown = catchThrowable(() -> MAPPER.readValue(json, Tree.class));

        assertThat(thrown).isInstanceOf(JsonProcessingException.class);
        ProblemException problem = JsonProblems.of((JsonProcessingException) thrown);
        assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem.errors()).hasSize(1);
        FieldError error = problem.errors().getFirst();
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.place()).isEqualTo(FieldError.Place.POINTER);
        assertThat(error.name()).isEqualTo(pointer);
        assertThat(error.th()).matches(".*[\\u0E00-\\u0E7F].*");
        if (english != null) {
            assertThat(error.en()).isEqualTo(english);
        }
        assertThat(error.en()).doesNotContain("java", "th.ita", "Tree");
    }

    @Test
    void keepsEveryDigitOfADecimal() throws Exception {
        Leaf leaf = MAPPER.readValue("{\"reported\":95.210}", Leaf.class);
        assertThat(leaf.reported()).isEqualTo(new BigDecimal("95.210"));
        assertThat(MAPPER.writeValueAsString(leaf))
                .isEqualTo("{\"code\":null,\"reported\":95.210,\"percent\":null,\"count\":null}");

        JsonNode tree = MAPPER.readTree("{\"reported\":95.210,\"large\":1e3}");
        assertThat(tree.get("reported").decimalValue()).isEqualTo(new BigDecimal("95.210"));
        assertThat(MAPPER.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void aWholeNumberIsADecimalToo() throws Exception {
        assertThat(MAPPER.readValue("{\"reported\":100}", Leaf.class).reported())
                .isEqualTo(new BigDecimal("100"));
    }

    @Test
    void aRefusalByTheRecordItselfIsPassedOn() {
        Throwable thrown = catchThrowable(() -> MAPPER.readValue("{\"x\":1}", Picky.class));
        assertThat(JsonProblems.of((JsonProcessingException) thrown).code()).isEqualTo(ProblemCode.INVALID);
    }

    record Picky(int x) {
        Picky {
            throw Problems.invalid(List.of(FieldError.pointer("/x", "picky", "ไม่เอา", "No.")));
        }
    }
}
