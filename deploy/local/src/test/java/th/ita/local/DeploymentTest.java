package th.ita.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code compose.yaml} and {@code kubernetes/} tell the two programs is what these listen to. */
class DeploymentTest {

    private static final Path DEPLOY = Path.of("..");
    private static final String SERVICE = "assessment-service";
    private static final Map<String, String> COMPOSED = Map.of(SERVICE, "service", "report-worker", "worker");

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "report-worker"})
    void everySettingIsOneOfTheProgram(String program) throws IOException {
        assertThat(composed(program).keySet()).isNotEmpty().isSubsetOf(settings(program));
        assertThat(clustered(program).keySet()).isNotEmpty().isSubsetOf(settings(program));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "report-worker"})
    void noPasswordStandsInAFileAndNoneHasADefault(String program) throws IOException {
        composed(program).forEach((name, value) -> {
            if (name.contains("PASSWORD")) {
                // Asked for, or empty where the program does without.
                assertThat(value).as(name).matches("\\$\\{" + name + "(:\\?[^}]+|:-)}");
            }
        });
        clustered(program).forEach((name, source) -> {
            if (name.contains("PASSWORD")) {
                assertThat(source).as(name).startsWith("{secretKeyRef=");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "report-worker"})
    void probesAskWhereTheProgramListens(String program) throws IOException {
        Map<String, Object> container = container(program);
        assertThat(container.get("ports").toString())
                .contains("containerPort=" + properties(program).getProperty("quarkus.http.port"));
        assertThat(container.get("startupProbe").toString()).contains("path=/q/health/started, port=http");
        assertThat(container.get("readinessProbe").toString()).contains("path=/q/health/ready, port=http");
        assertThat(container.get("livenessProbe").toString()).contains("path=/q/health/live, port=http");
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        Map<String, Object> customization =
                yaml("kubernetes/kustomization.yaml").getFirst();
        assertThat(list(customization.get("resources")))
                .allSatisfy(
                        file -> assertThat(DEPLOY.resolve("kubernetes/" + file)).exists());

        Set<Object> known = new TreeSet<>(
                map(yaml("kubernetes/config.yaml").getFirst().get("data")).keySet());
        Set<Object> used = new TreeSet<>();
        for (String program : COMPOSED.keySet()) {
            clustered(program).values().stream()
                    .map(source -> Pattern.compile("configMapKeyRef=\\{name=ita, key=(\\w+)}")
                            .matcher(source))
                    .filter(Matcher::find)
                    .forEach(key -> used.add(key.group(1)));
        }
        assertThat(used).isEqualTo(known);

        Map<String, Object> web =
                map(map(yaml("compose.yaml").getFirst().get("services")).get("web"));
        assertThat(list(web.get("volumes")))
                .filteredOn(volume -> volume.startsWith("./"))
                .hasSize(2)
                .allSatisfy(volume ->
                        assertThat(DEPLOY.resolve(volume.split(":")[0])).exists());
    }

    /** Else the audit has the proxy's address for everybody's, and one who guesses keeps all others waiting. */
    @Test
    void requestsComeFromWhereTheProxySaysAndNobodyElseCanSayIt() throws IOException {
        for (Map<String, String> environment : List.of(composed(SERVICE), clustered(SERVICE))) {
            assertThat(environment).containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
            assertThat(environment.get("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES")).isNotBlank();
        }
        assertThat(map(yaml("kubernetes/config.yaml").getFirst().get("data"))
                        .get("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES")
                        .toString())
                .isNotBlank();
        assertThat(map(map(yaml("compose.yaml").getFirst().get("services")).get("service")))
                .as("nobody but the proxy reaches it")
                .doesNotContainKey("ports");
        assertThat(Files.readString(DEPLOY.resolve("compose/api.conf")))
                .contains("proxy_set_header X-Forwarded-For $remote_addr;")
                .contains("proxy_set_header Forwarded \"\";")
                .doesNotContain("proxy_add_x_forwarded_for");
    }

    @Test
    void noLogOfTheProxyKeepsAnAddressThatActsForSomebody() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("compose/api.conf")))
                .containsPattern("location /api/v1/acknowledgements/ \\{\\s+access_log off;\\s+error_log /dev/null;");
    }

    /** A server that wants a name and a password, or nothing unencrypted, can be used on both roads. */
    @Test
    void whateverSendsLettersCanBeSaid() throws IOException {
        Set<String> settings = new TreeSet<>();
        Pattern.compile("\\$\\{(ITA_MAIL_[A-Z_]+):")
                .matcher(Files.readString(propertiesOf(SERVICE)))
                .results()
                .forEach(name -> settings.add(name.group(1)));
        assertThat(settings).contains("ITA_MAIL_USER", "ITA_MAIL_START_TLS");
        assertThat(composed(SERVICE).keySet()).containsAll(settings);
        // Letters are never files there.
        settings.remove("ITA_MAIL_FOLDER");
        assertThat(clustered(SERVICE).keySet()).containsAll(settings);
        assertThat(clustered(SERVICE).get("ITA_MAIL_PASSWORD")).contains("optional=true");
    }

    /** What the program can be told by the environment: its properties, also those that only stand there as a comment. */
    private static Set<String> settings(String program) throws IOException {
        String text = Files.readString(propertiesOf(program));
        Set<String> names = new TreeSet<>();
        Pattern.compile("(?m)^#?([a-z][\\w.-]+)=")
                .matcher(text)
                .results()
                .forEach(key -> names.add(key.group(1).replaceAll("\\W", "_").toUpperCase()));
        Pattern.compile("\\$\\{([A-Z_]+):").matcher(text).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static Map<String, String> composed(String program) throws IOException {
        Map<String, Object> services = map(yaml("compose.yaml").getFirst().get("services"));
        Map<String, String> environment = new TreeMap<>();
        map(map(services.get(COMPOSED.get(program))).get("environment"))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    /** Where each comes from, as text. */
    private static Map<String, String> clustered(String program) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        for (Object each : (List<?>) container(program).get("env")) {
            Map<String, Object> variable = map(each);
            environment.put(
                    String.valueOf(variable.get("name")),
                    String.valueOf(variable.getOrDefault("value", variable.get("valueFrom"))));
        }
        return environment;
    }

    private static Map<String, Object> container(String program) throws IOException {
        String file = "kubernetes/" + COMPOSED.get(program) + ".yaml";
        Map<String, Object> deployment = yaml(file).stream()
                .filter(document -> document.get("kind").equals("Deployment"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> pod =
                map(map(map(deployment.get("spec")).get("template")).get("spec"));
        return map(((List<?>) pod.get("containers")).getFirst());
    }

    private static Properties properties(String program) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(propertiesOf(program))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path propertiesOf(String program) {
        return DEPLOY.resolve("../" + program + "/src/main/resources/application.properties");
    }

    private static List<Map<String, Object>> yaml(String file) throws IOException {
        List<Map<String, Object>> documents = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(DEPLOY.resolve(file))) {
            new Yaml().loadAll(reader).forEach(document -> documents.add(map(document)));
        }
        return documents;
    }

    private static List<String> list(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }
}
