package th.ita.assessment.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file that comes with the program, strictly: text must be text, and no key is overlooked or there twice. */
final class YamlFile {

    private static final YAMLMapper MAPPER = mapper();

    private YamlFile() {}

    /** @throws IllegalStateException naming the file, if it is not there or not as it should be */
    static <T> T read(String name, InputStream file, TypeReference<T> type) {
        if (file == null) {
            throw new IllegalStateException("There is no " + name);
        }
        try (file) {
            T read = MAPPER.readValue(file, type);
            if (read == null) {
                throw new IllegalStateException(name + " is empty");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static YAMLMapper mapper() {
        YAMLMapper mapper = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }
}
