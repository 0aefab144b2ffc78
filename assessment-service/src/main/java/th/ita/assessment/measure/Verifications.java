package th.ita.assessment.measure;

import java.security.SecureRandom;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import th.ita.assessment.subject.SubjectKeys;

/** Gives each approved version a code of its own. */
@ApplicationScoped
class Verifications {

    /** Crockford's base 32: no I, L, O or U, which are read as other letters or make words. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private final MeasureVersions versions;
    private final Optional<String> website;
    private final SecureRandom random = new SecureRandom();

    Verifications(
            MeasureVersions versions, @ConfigProperty(name = "ita.verification.website-url") Optional<String> website) {
        this.versions = versions;
        this.website = website.map(url -> url.endsWith("/") ? url : url + "/");
    }

    /** A code that no version has; nobody can guess another's from it. */
    Verification give() {
        String code;
        do {
            StringBuilder letters = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            code = letters.toString();
        } while (versions.byCode(code).isPresent());
        return new Verification(code, page(code));
    }

    private String page(String code) {
        return website.map(url -> url + SubjectKeys.check(code) + "/").orElse(null);
    }
}
