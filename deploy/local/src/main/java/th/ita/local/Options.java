package th.ita.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the command line and the environment ask for; the command line wins.
 *
 * @param data where everything lives that survives a restart, and the logs
 * @param host the address that the API and the website listen on; everything else listens on 127.0.0.1
 * @param reset throw everything away first
 * @param rebuild throw the website away first and have it published again
 * @param sample load the case of อบต.ปากช่อง when it is not there
 */
record Options(
        Path data,
        String host,
        int servicePort,
        int websitePort,
        int workerPort,
        boolean reset,
        boolean rebuild,
        boolean sample) {

    /** The text of {@code --help}, which {@code deploy/run} shows without building anything. */
    static String help() {
        try (InputStream text = Options.class.getResourceAsStream("/help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal with one sentence */
    static Options parse(Map<String, String> environment, String... arguments) {
        Path data = Programs.checkout().resolve("deploy/local/data");
        String host = environment.getOrDefault("ITA_HOST", "127.0.0.1");
        String service = environment.getOrDefault("ITA_SERVICE_PORT", "8080");
        String website = environment.getOrDefault("ITA_WEBSITE_PORT", "8081");
        String worker = environment.getOrDefault("ITA_WORKER_PORT", "8082");
        boolean reset = false;
        boolean rebuild = false;
        boolean sample = true;
        Arguments rest = new Arguments(arguments);
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--reset" -> reset = true;
                case "--rebuild" -> rebuild = true;
                case "--no-sample" -> sample = false;
                case "--service-port" -> service = rest.value();
                case "--website-port" -> website = rest.value();
                case "--worker-port" -> worker = rest.value();
                case "--host" -> host = rest.value();
                case "--data" -> data = Path.of(rest.value());
                default -> throw new Refusal("Unknown option " + rest.name() + "; deploy/run --help lists them.");
            }
        }
        return new Options(
                data.toAbsolutePath().normalize(),
                host,
                port("service", service),
                port("website", website),
                port("worker", worker),
                reset,
                rebuild,
                sample);
    }

    private static int port(String what, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of range
        }
        throw new Refusal("The " + what + "'s port must be a number from 1 to 65535, not \"" + value + "\".");
    }

    /** {@code --name value} and {@code --name=value} alike. */
    private static final class Arguments {

        private final String[] words;
        private int position;
        private String name;
        private String attached;

        Arguments(String... words) {
            this.words = words;
        }

        boolean hasNext() {
            if (attached != null) {
                throw new Refusal("Option " + name + " takes no value; deploy/run --help lists them.");
            }
            return position < words.length;
        }

        String next() {
            String word = words[position++];
            int equals = word.indexOf('=');
            name = equals < 0 ? word : word.substring(0, equals);
            attached = equals < 0 ? null : word.substring(equals + 1);
            return name;
        }

        String name() {
            return name;
        }

        String value() {
            String value = attached != null ? attached : position < words.length ? words[position++] : "";
            attached = null;
            if (value.isBlank()) {
                throw new Refusal("Option " + name + " wants a value; deploy/run --help tells which.");
            }
            return value;
        }
    }
}
