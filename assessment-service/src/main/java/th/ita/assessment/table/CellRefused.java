package th.ita.assessment.table;

/** A cell that does not say what its column needs. Says why and what would be right, in both languages. */
public final class CellRefused extends RuntimeException {

    private final String code;
    private final String th;
    private final String en;

    CellRefused(String code, String th, String en) {
        super(code + ": " + en, null, false, false);
        this.code = code;
        this.th = th;
        this.en = en;
    }

    /** What a program switches on, in kebab-case. */
    public String code() {
        return code;
    }

    public String th() {
        return th;
    }

    public String en() {
        return en;
    }
}
