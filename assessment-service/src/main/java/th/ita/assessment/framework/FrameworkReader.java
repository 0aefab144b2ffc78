package th.ita.assessment.framework;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a framework file strictly. Text must be text: an unquoted {@code 9.10} is the number 9.1 to YAML, so a code written
 * that way is refused rather than guessed.
 */
final class FrameworkReader {

    private static final YAMLMapper MAPPER = strict(new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()));
    private static final ObjectMapper JSON = strict(new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()));
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.+)'");
    private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, BigDecimal.class);

    private FrameworkReader() {}

    private static <M extends ObjectMapper> M strict(M mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /**
     * @param file name of the file, for messages and because it says family and year
     * @throws FrameworkFileException if anything is wrong with it, naming the key
     */
    static Framework read(String file, Reader content) {
        return checked(file, file, parse(MAPPER, file, content, FrameworkFile.class));
    }

    /**
     * What an administrator sends; no file name says its family and year.
     *
     * @param json whether it is JSON rather than YAML
     * @throws FrameworkFileException if anything is wrong with it, naming the key
     */
    static Framework readUpload(String content, boolean json) {
        return checked(
                "framework",
                null,
                parse(json ? JSON : MAPPER, "framework", new StringReader(content), FrameworkFile.class));
    }

    /** One that was checked when it was recorded. */
    static Framework readRecorded(String definition) {
        return checked(
                "framework", null, parse(MAPPER, "framework", new StringReader(definition), FrameworkFile.class));
    }

    private static Framework checked(String what, String fileName, FrameworkFile read) {
        List<Fault> faults = FrameworkCheck.check(fileName, read);
        if (!faults.isEmpty()) {
            throw new FrameworkFileException(what, faults, false);
        }
        return read.toFramework();
    }

    /** A file in the other notation, key by key. */
    static String toJson(String yaml) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(yaml)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same the other way round. */
    static String toYaml(String json) {
        try {
            return MAPPER.writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of any kind that is written in the same strict way. */
    static <T> T parse(String file, Reader content, Class<T> type) {
        return parse(MAPPER, file, content, type);
    }

    private static <T> T parse(ObjectMapper mapper, String file, Reader content, Class<T> type) {
        try {
            T read = mapper.readValue(content, type);
            if (read == null) {
                throw wrong(file, "", "ไม่มีข้อมูล", "the file is empty");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw wrong(file, e);
        } catch (IOException e) {
            throw wrong(file, "", "อ่านไม่ได้", "cannot be read: " + e.getMessage());
        }
    }

    private static FrameworkFileException wrong(String file, JsonProcessingException e) {
        String path = path(e);
        Matcher twice = DUPLICATE.matcher(e.getOriginalMessage());
        if (twice.lookingAt()) {
            String key = twice.group(1);
            boolean named = path.equals(key) || path.endsWith("." + key);
            return wrong(
                    file,
                    named ? path : path + "." + key,
                    "คีย์นี้ซ้ำ" + placeTh(e),
                    "the key is there twice" + place(e));
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                wrong(
                        file,
                        path,
                        "ไม่รู้จักคีย์นี้ ใช้ได้เฉพาะ " + new TreeSet<>(unknown.getKnownPropertyIds()),
                        "this key is not known here; known are " + new TreeSet<>(unknown.getKnownPropertyIds()));
            case MismatchedInputException mismatch
            when mismatch.getTargetType() == String.class ->
                wrong(
                        file,
                        path,
                        "ต้องเป็นข้อความ ให้ใส่ในเครื่องหมายคำพูด" + placeTh(e),
                        "must be text: put it in quotes" + place(e));
            case MismatchedInputException mismatch
            when NUMBERS.contains(mismatch.getTargetType()) ->
                wrong(file, path, "ต้องเป็นตัวเลข" + placeTh(e), "must be a number" + place(e));
            case MismatchedInputException mismatch ->
                wrong(file, path, "ชนิดข้อมูลไม่ถูกต้อง" + placeTh(e), "is of the wrong kind" + place(e));
            default -> wrong(file, path, "อ่านไม่ได้" + placeTh(e), "cannot be read" + place(e));
        };
    }

    private static FrameworkFileException wrong(String file, String path, String th, String en) {
        return new FrameworkFileException(file, List.of(new Fault(path, th, en)), true);
    }

    private static String placeTh(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (บรรทัด " + e.getLocation().getLineNr() + " ตำแหน่ง "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static String path(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            mapping.getPath().forEach(step -> append(path, step.getFieldName(), step.getIndex()));
        } else if (e.getProcessor() instanceof JsonParser parser) {
            append(path, parser.getParsingContext());
        }
        return path.toString();
    }

    private static void append(StringBuilder path, JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.hasCurrentName() || context.hasCurrentIndex()) {
            append(path, context.getCurrentName(), context.getCurrentIndex());
        }
    }

    private static void append(StringBuilder path, String key, int index) {
        if (key == null) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(key);
        }
    }
}
