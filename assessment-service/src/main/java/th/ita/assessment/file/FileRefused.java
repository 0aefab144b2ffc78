package th.ita.assessment.file;

/** A file that is not taken, and why. Becomes a problem where it is thrown at. */
final class FileRefused extends RuntimeException {
    private final String code;
    private final String th;
    private final String en;

    /** @param code in kebab-case */
    FileRefused(String code, String th, String en) {
        super(en);
        this.code = code;
        this.th = th;
        this.en = en;
    }

    static FileRefused broken(String th, String en) {
        return new FileRefused("broken", th, en);
    }

    String code() {
        return code;
    }

    String th() {
        return th;
    }

    String en() {
        return en;
    }
}
