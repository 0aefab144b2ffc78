package th.ita.assessment.score.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.score.SheetBatch;

/** A digest of everything that an import meets and that decides what becomes of its rows, in the order of agencies and years. */
final class DataDigest {

    private final MessageDigest digest;
    private String value;

    DataDigest(boolean wholeSheets) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update((byte) (wholeSheets ? 'w' : 'n'));
    }

    void add(SheetBatch.Known known, Optional<Framework> framework) {
        String line = known.id().agencyId() + "/" + known.id().fiscalYear() + " "
                + (known.registered() ? known.version() : "-")
                + " " + framework.map(Framework::version).orElse("-") + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 hexadecimal digits; nothing can be added any more. */
    String value() {
        if (value == null) {
            value = HexFormat.of().formatHex(digest.digest(), 0, 16);
        }
        return value;
    }
}
