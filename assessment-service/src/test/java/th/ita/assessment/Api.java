package th.ita.assessment;

import java.util.Locale;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;

/** The API as its clients meet it, for tests. */
public final class Api {

    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            // Uncompressed, unless a test asks for gzip: entity tags are those of the plain representation.
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    private Api() {}

    /** Anybody, who reads English. */
    public static RequestSpecification anybody() {
        return RestAssured.given().config(EXACT).header("Accept-Language", Locale.ENGLISH.toLanguageTag());
    }

    /** The administrator that {@link EmbeddedServers} made up. */
    public static RequestSpecification administrator() {
        return anybody()
                .auth()
                .preemptive()
                .basic(config("ita.administrator.name"), config("ita.administrator.password"));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
