package th.ita.report.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.report.thai.ThaiText;

/**
 * An object inside a snapshot that knows where it stands, so that whatever is wrong can be named by its JSON pointer.
 * Fields that nobody asks for are ignored; an optional one that is absent reads as null.
 */
final class SnapshotPart {

    /** Far beyond any score or count; keeps a hostile exponent from being written out. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private static final int LONGEST_SCALE = 1000;

    private final JsonNode json;
    private final String pointer;

    private SnapshotPart(JsonNode json, String pointer) {
        this.json = json;
        this.pointer = pointer;
    }

    static SnapshotPart of(JsonNode snapshot) {
        if (snapshot == null || !snapshot.isObject()) {
            throw new CompositionException("", "not a JSON object");
        }
        return new SnapshotPart(snapshot, "");
    }

    /** A text that must be there and say something; cleaned. */
    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw wrong(field, "a text is required");
        }
        return text;
    }

    /** Null where absent, null or blank; cleaned. */
    String textOrNull(String field) {
        JsonNode value = json.get(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(field, "not a text");
        }
        String text = ThaiText.clean(value.textValue());
        return text.isEmpty() ? null : text;
    }

    /** What somebody wrote in several lines, each cleaned, blank ones left out; empty where absent. */
    List<String> lines(String field) {
        JsonNode value = json.get(field);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isTextual()) {
            throw wrong(field, "not a text");
        }
        return value.textValue()
                .lines()
                .map(ThaiText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    LocalDate date(String field) {
        LocalDate date = dateOrNull(field);
        if (date == null) {
            throw wrong(field, "a date is required");
        }
        return date;
    }

    /** Null where absent. */
    LocalDate dateOrNull(String field) {
        String date = textOrNull(field);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw wrong(field, "not a date as RFC 3339 writes it");
        }
    }

    /** Empty where absent. */
    List<String> texts(String field) {
        JsonNode value = json.get(field);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(field, "not an array");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isTextual()) {
                throw wrong(field + "/" + i, "not a text");
            }
            texts.add(ThaiText.clean(value.get(i).textValue()));
        }
        return texts;
    }

    /** Null where absent. */
    Instant instantOrNull(String field) {
        return isAbsent(json.get(field)) ? null : instant(field);
    }

    Instant instant(String field) {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException e) {
            throw wrong(field, "not an instant as RFC 3339 writes it");
        }
    }

    /** False where absent. */
    boolean flag(String field) {
        JsonNode value = json.get(field);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw wrong(field, "not true or false");
        }
        return !isAbsent(value) && value.booleanValue();
    }

    long whole(String field) {
        JsonNode value = json.get(field);
        if (isAbsent(value) || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field, "a whole number is required");
        }
        return value.longValue();
    }

    Long wholeOrNull(String field) {
        return isAbsent(json.get(field)) ? null : Long.valueOf(whole(field));
    }

    /** Whether it is there and false. */
    boolean denied(String field) {
        return !isAbsent(json.get(field)) && !flag(field);
    }

    BigDecimal numberOrNull(String field) {
        JsonNode value = json.get(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrong(field, "not a number");
        }
        BigDecimal number = value.decimalValue();
        if (Math.abs((long) number.scale()) > LONGEST_SCALE || number.abs().compareTo(LARGEST) > 0) {
            throw wrong(field, "out of all bounds");
        }
        return number;
    }

    SnapshotPart part(String field) {
        SnapshotPart part = partOrNull(field);
        if (part == null) {
            throw wrong(field, "an object is required");
        }
        return part;
    }

    SnapshotPart partOrNull(String field) {
        JsonNode value = json.get(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isObject()) {
            throw wrong(field, "not an object");
        }
        return new SnapshotPart(value, pointer + "/" + field);
    }

    List<SnapshotPart> parts(String field) {
        if (isAbsent(json.get(field))) {
            throw wrong(field, "an array is required");
        }
        return partsOrNone(field);
    }

    /** Empty where absent. */
    List<SnapshotPart> partsOrNone(String field) {
        JsonNode value = json.get(field);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(field, "not an array");
        }
        return IntStream.range(0, value.size())
                .mapToObj(i -> {
                    if (!value.get(i).isObject()) {
                        throw wrong(field + "/" + i, "not an object");
                    }
                    return new SnapshotPart(value.get(i), pointer + "/" + field + "/" + i);
                })
                .toList();
    }

    /** To be thrown by who finds a field unusable. */
    CompositionException wrong(String field, String reason) {
        return new CompositionException(pointer + "/" + field, reason);
    }

    private static boolean isAbsent(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode();
    }
}
