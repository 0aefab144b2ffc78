package th.ita.assessment.announcement;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON for people who compare two versions of it: three levels of lines, and what lies deeper on one, such as a node. */
final class ReadableJson extends DefaultPrettyPrinter {
    private static final int LEVELS = 3;

    private ReadableJson() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n") {
            @Override
            public void writeIndentation(JsonGenerator out, int level) throws IOException {
                if (level <= LEVELS) {
                    super.writeIndentation(out, level);
                } else {
                    out.writeRaw(' ');
                }
            }
        };
        indentObjectsWith(lines);
        indentArraysWith(lines);
    }

    static String write(ObjectMapper json, JsonNode value) throws JsonProcessingException {
        return json.writer(new ReadableJson())
                        .writeValueAsString(value)
                        .replace("{ ", "{")
                        .replace("[ ", "[") + "\n";
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new ReadableJson();
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        end(out, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator out, int entries) throws IOException {
        end(out, entries, ']');
    }

    private void end(JsonGenerator out, int entries, char bracket) throws IOException {
        _nesting--;
        if (entries > 0 && _nesting < LEVELS) {
            _objectIndenter.writeIndentation(out, _nesting);
        }
        out.writeRaw(bracket);
    }
}
