package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;

/**
 * Who may write. Taken from the environment, else from a file that only its owner reads and that is made at the first
 * start; there is no password that two installations share.
 *
 * @param source where somebody who needs them finds name and password
 */
record Administrator(String name, String password, String source) {

    static final String NAME = "ITA_ADMINISTRATOR_NAME";
    static final String PASSWORD = "ITA_ADMINISTRATOR_PASSWORD";

    static Administrator of(Map<String, String> environment, Path data) {
        String name = environment.getOrDefault(NAME, "");
        String password = environment.getOrDefault(PASSWORD, "");
        if (name.isBlank() != password.isBlank()) {
            throw new Refusal("Set both " + NAME + " and " + PASSWORD + ", or neither to have them generated.");
        }
        if (!name.isBlank()) {
            return new Administrator(name, password, NAME + " and " + PASSWORD + " in the environment");
        }
        Path file = data.resolve("administrator");
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For an HTTP header. */
    String basicCredentials() {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Administrator[" + name + "]";
    }

    private static Administrator read(Path file) throws IOException {
        Properties lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        String name = lines.getProperty(NAME, "");
        String password = lines.getProperty(PASSWORD, "");
        if (name.isBlank() || password.isBlank()) {
            throw new Refusal("The file " + file + " has no " + NAME + " or " + PASSWORD
                    + "; delete it to have them generated again.");
        }
        return new Administrator(name, password, file.toString());
    }

    private static void generate(Path file) throws IOException {
        byte[] secret = new byte[18];
        new SecureRandom().nextBytes(secret);
        String text = NAME + "=administrator\n" + PASSWORD + "="
                + Base64.getUrlEncoder().encodeToString(secret) + "\n";
        // Private from its first moment, not made so afterwards.
        try (SeekableByteChannel channel = Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
