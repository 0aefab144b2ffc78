package th.ita.assessment.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a client's words, and at which JSON pointer, why Jackson could not read a body. */
final class JsonProblems {

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '(.*?)'", Pattern.DOTALL);
    private static final Pattern NON_NUMBER = Pattern.compile("^Non-standard token '([-+]?\\w+)'");

    private JsonProblems() {}

    static ProblemException of(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                // a record's own constructor has refused its members
                case ProblemException own -> {
                    return own;
                }
                case UnrecognizedPropertyException unknown -> {
                    String name = unknown.getPropertyName();
                    return Problems.malformed(FieldError.pointer(
                            pointer(unknown.getPath()),
                            "unknown-member",
                            "ไม่รู้จักสมาชิกชื่อ “" + name + "”",
                            "There is no member called “" + name + "” here."));
                }
                case InputCoercionException number -> {
                    return Problems.malformed(FieldError.pointer(
                            pointer(e, number.getProcessor()),
                            "out-of-range",
                            "ตัวเลขเกินช่วงที่รับได้",
                            "This number is too large or not whole."));
                }
                case StreamConstraintsException limits -> {
                    return notJson(
                            "too-deep",
                            "JSON ซ้อนลึกหรือยาวเกินกำหนด",
                            "This JSON is nested too deeply, or a name or number in it is too long.");
                }
                case StreamReadException broken -> {
                    return broken(broken);
                }
                case MismatchedInputException mismatch -> {
                    return mismatch(mismatch);
                }
                default -> {}
            }
        }
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        return Problems.malformed(
                FieldError.pointer(pointer, "wrong-value", "ค่านี้อ่านไม่ได้", "This value cannot be read."));
    }

    /** Bytes that are no text at all. */
    static ProblemException notText() {
        return notJson("not-json", "เนื้อหาไม่ใช่ข้อความ UTF-8", "The body is no UTF-8 text.");
    }

    private static ProblemException notJson(String code, String th, String en) {
        return Problems.malformed(FieldError.pointer("", code, th, en));
    }

    private static ProblemException broken(StreamReadException e) {
        String message = String.valueOf(e.getOriginalMessage());
        String pointer = e.getProcessor() == null ? "" : context(e.getProcessor());
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return Problems.malformed(FieldError.pointer(
                    pointer,
                    "duplicate-member",
                    "มีสมาชิกชื่อ “" + duplicate.group(1) + "” ซ้ำ",
                    "The member “" + duplicate.group(1) + "” is there twice."));
        }
        Matcher nan = NON_NUMBER.matcher(message);
        if (nan.find()) {
            return Problems.malformed(FieldError.pointer(
                    pointer,
                    "not-a-number",
                    nan.group(1) + " ไม่ใช่ตัวเลขของ JSON หากไม่ทราบค่าให้ใช้ null",
                    nan.group(1) + " is no JSON number; for an unknown value use null."));
        }
        JsonLocation where = e.getLocation();
        int line = where == null ? 0 : where.getLineNr();
        int column = where == null ? 0 : where.getColumnNr();
        return Problems.malformed(FieldError.pointer(
                pointer,
                "not-json",
                "JSON ไม่ถูกไวยากรณ์ที่บรรทัด " + line + " คอลัมน์ " + column,
                "This is no JSON, from line " + line + ", column " + column + "."));
    }

    private static ProblemException mismatch(MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return notJson(
                    "trailing-content",
                    "มีเนื้อหาต่อท้ายหลังจบ JSON แล้ว",
                    "Something follows after the end of the JSON.");
        }
        if (message.startsWith("No content to map")) {
            return notJson("required", "คำขอนี้ต้องมีเนื้อหา JSON", "This request needs a JSON body.");
        }
        String pointer = pointer(e.getPath());
        if (message.startsWith("Cannot map `null`")
                || message.startsWith("Missing ")
                || message.startsWith("Null value for")) {
            return Problems.malformed(
                    FieldError.pointer(pointer, "required", "ต้องระบุค่านี้", "A value is required here."));
        }
        Class<?> type = e.getTargetType();
        if (type == BigDecimal.class
                && e instanceof InvalidFormatException format
                && format.getValue() instanceof Number) {
            return Problems.malformed(FieldError.pointer(
                    pointer, "out-of-range", "ตัวเลขมีจำนวนหลักเกินกำหนด", "This number has too many digits."));
        }
        return Problems.malformed(FieldError.pointer(
                pointer,
                "wrong-type",
                "ค่านี้ต้องเป็น" + expected(type, Language.TH),
                "This has to be " + expected(type, Language.EN) + "."));
    }

    private static String expected(Class<?> type, Language in) {
        if (type == null) {
            return in.choose("ค่าชนิดอื่น", "a value of another type");
        }
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase().replace('_', '-'))
                    .collect(Collectors.joining(", "));
            return in.choose("ค่าใดค่าหนึ่งใน ", "one of ") + names;
        }
        if (type == String.class) {
            return in.choose("ข้อความ", "a string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return in.choose(" true หรือ false", "true or false");
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == BigInteger.class) {
            return in.choose("จำนวนเต็ม", "a whole number");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return in.choose("ตัวเลข", "a number");
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return in.choose("วันเวลาตาม RFC 3339", "a date or time as in RFC 3339");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return in.choose("รายการ [ … ]", "a list [ … ]");
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return in.choose("ออบเจ็กต์ { … }", "an object { … }");
        }
        return in.choose("ค่าชนิดอื่น", "a value of another type");
    }

    private static String pointer(JacksonException e, Object processor) {
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? pointer(mapping.getPath())
                : processor instanceof JsonParser parser ? context(parser) : "";
    }

    private static String context(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/');
            if (step.getFieldName() != null) {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            } else {
                pointer.append(step.getIndex());
            }
        }
        return pointer.toString();
    }

    /** The Jackson failure inside whatever JAX-RS has wrapped around it, or null. */
    static JsonProcessingException within(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json;
            }
        }
        return null;
    }
}
