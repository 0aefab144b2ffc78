package th.ita.assessment.circulation;

import java.security.SecureRandom;
import java.util.Base64;

/** What a link of a letter holds: 32 random bytes that are in the letter and nowhere else; only their hash is kept. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Tokens() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
