package th.ita.assessment.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import io.quarkus.elytron.security.common.BcryptUtil;

/**
 * Compares a password with a bcrypt hash, makes passwords up, and remembers for some seconds which password has matched which hash: a client
 * that sends a hundred sheets pays for bcrypt once. A changed password has another hash, so nothing outlives a change.
 */
@Singleton
class Passwords {

    /** bcrypt reads no further than this many bytes. */
    static final int LONGEST = 72;

    // Without those that are mistaken for one another.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 1000;

    // Compared when there is no such account, so that the time taken does not tell which names exist.
    private final String nobody = BcryptUtil.bcryptHash("nobody has this password");
    private final SecretKeySpec key;
    private final Map<String, Long> matched = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    Passwords() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** A hundred random bits that can be read out on the telephone, such as {@code k7xq2-m9fpa-…}. */
    static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    /** @param hash the account's; null when there is no such account */
    boolean matches(String password, String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return false;
        }
        if (hash == null) {
            BcryptUtil.matches(password, nobody);
            return false;
        }
        boolean matches = BcryptUtil.matches(password, hash);
        if (matches) {
            remember(fingerprint(password, hash));
        }
        return matches;
    }

    /** Whether they have matched a moment ago. */
    boolean remembers(String password, String hash) {
        return remembers(fingerprint(password, hash));
    }

    private synchronized boolean remembers(String pair) {
        Long until = matched.get(pair);
        return until != null && until - System.nanoTime() > 0;
    }

    private synchronized void remember(String pair) {
        matched.remove(pair);
        matched.put(pair, System.nanoTime() + REMEMBERED.toNanos());
    }

    /** Of no use to anyone without this process' key. */
    private String fingerprint(String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new String(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
