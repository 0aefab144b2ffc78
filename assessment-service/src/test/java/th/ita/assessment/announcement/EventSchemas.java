package th.ita.assessment.announcement;

import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The schemas of {@code events/}, as their readers load them: from the folder, by relative references. */
public final class EventSchemas {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    /**
     * What is wrong with a value, nothing when it is right.
     *
     * @param kind of subject, or {@code publication}
     */
    public static List<String> flaws(String kind, String value) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:events/" + kind + ".schema.json"));
        return schema
                .validate(
                        value,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
