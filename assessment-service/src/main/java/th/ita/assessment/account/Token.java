package th.ita.assessment.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import th.ita.assessment.digest.Sha256;

/**
 * A key as a machine sends it: {@code ita_<id>_<secret>}. The secret has 256 random bits, so a fast digest of it is as good as
 * a slow one: there is nothing to guess.
 */
record Token(String id, String secret) {

    static final String PREFIX = "ita_";

    private static final Pattern FORM = Pattern.compile("ita_([a-z2-9]{12})_([A-Za-z0-9_-]{43})");
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Token(id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty when it cannot be one. */
    static Optional<Token> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new Token(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** SHA-256 of the secret, in hexadecimal. */
    String digest() {
        return Sha256.of(secret);
    }

    /** In the same time whatever is wrong with it. */
    boolean matches(String digest) {
        return MessageDigest.isEqual(
                digest().getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }

    /** As it is shown once. */
    String text() {
        return PREFIX + id + "_" + secret;
    }

    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
