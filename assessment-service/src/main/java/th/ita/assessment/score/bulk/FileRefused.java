package th.ita.assessment.score.bulk;

import th.ita.assessment.table.TableRefused;

/** A file of which nothing is imported, and why. */
final class FileRefused extends RuntimeException {

    private final Flaw flaw;

    FileRefused(String code, String th, String en) {
        this(null, code, th, en);
    }

    /** @param cell null when it is about the whole file */
    FileRefused(String cell, String code, String th, String en) {
        super(code + ": " + en, null, false, false);
        this.flaw = new Flaw(cell, code, th, en);
    }

    static FileRefused of(TableRefused refused) {
        return new FileRefused(refused.cell(), refused.code(), refused.th(), refused.en());
    }

    Flaw flaw() {
        return flaw;
    }
}
