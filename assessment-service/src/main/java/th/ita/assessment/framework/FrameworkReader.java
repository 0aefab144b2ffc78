package th.ita.assessment.framework;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
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

    private static final YAMLMapper MAPPER = mapper();
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.+)'");
    private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, BigDecimal.class);

    private FrameworkReader() {}

    private static YAMLMapper mapper() {
        YAMLMapper mapper = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
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
        FrameworkFile read = parse(file, content);
        List<FrameworkFileException.Fault> faults = FrameworkCheck.check(file, read);
        if (!faults.isEmpty()) {
            throw new FrameworkFileException(file, faults);
        }
        return read.toFramework();
    }

    private static FrameworkFile parse(String file, Reader content) {
        try {
            FrameworkFile read = MAPPER.readValue(content, FrameworkFile.class);
            if (read == null) {
                throw wrong(file, "", "the file is empty");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw wrong(file, e);
        } catch (IOException e) {
            throw wrong(file, "", "cannot be read: " + e.getMessage());
        }
    }

    private static FrameworkFileException wrong(String file, JsonProcessingException e) {
        String path = path(e);
        Matcher twice = DUPLICATE.matcher(e.getOriginalMessage());
        if (twice.lookingAt()) {
            String key = twice.group(1);
            boolean named = path.equals(key) || path.endsWith("." + key);
            return wrong(file, named ? path : path + "." + key, "the key is there twice" + place(e));
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                wrong(
                        file,
                        path,
                        "this key is not known here; known are " + new TreeSet<>(unknown.getKnownPropertyIds()));
            case MismatchedInputException mismatch
            when mismatch.getTargetType() == String.class ->
                wrong(file, path, "must be text: put it in quotes" + place(e));
            case MismatchedInputException mismatch
            when NUMBERS.contains(mismatch.getTargetType()) -> wrong(file, path, "must be a number" + place(e));
            default -> wrong(file, path, e.getOriginalMessage() + place(e));
        };
    }

    private static FrameworkFileException wrong(String file, String path, String reason) {
        return new FrameworkFileException(file, List.of(new FrameworkFileException.Fault(path, reason)));
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
