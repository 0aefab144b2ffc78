package th.ita.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The service's examples of its events: the real case, as the worker receives it. */
public final class Examples {

    public static final Publisher PUBLISHER = new Publisher("สำนักงานทดสอบ", "ita@example.go.th");

    /** Where readers would find the website. */
    public static final URI WEBSITE = URI.create("https://ita.example.go.th/results/");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Examples() {}

    /** @param name e.g. {@code assessment}; a tree of its own each time, to be changed at will */
    public static ObjectNode snapshot(String name) {
        String resource = "events/examples/" + name + ".json";
        try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Composition composition(String name) {
        return compose(snapshot(name));
    }

    public static Composition compose(ObjectNode snapshot) {
        return new Composer(PUBLISHER).compose(snapshot);
    }
}
