package th.ita.report.document;

/** A snapshot that no document can be made of, however often it is tried: something it must say is missing or malformed. */
public final class CompositionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    /** @param pointer JSON pointer (RFC 6901) of what is wrong, e.g. {@code /tree/nodes/3/code} */
    public CompositionException(String pointer, String reason) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + reason);
        this.pointer = pointer;
    }

    /** JSON pointer into the snapshot; empty for the snapshot as a whole. */
    public String pointer() {
        return pointer;
    }
}
