package th.ita.assessment.http;

/**
 * One thing that is wrong, and where: in the body, a parameter (of query or path), a header or a cell of a table.
 *
 * @param name an RFC 6901 pointer for {@link Place#POINTER} ("" is the whole body), {@code C12} for {@link
 *     Place#CELL}, else the parameter's or header's name
 * @param code what a program switches on, in kebab-case
 */
public record FieldError(Place place, String name, String code, String th, String en) {

    /** Where a name leads; each becomes the member of that name in the problem. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER,
        CELL
    }

    public static FieldError pointer(String pointer, String code, String th, String en) {
        return new FieldError(Place.POINTER, pointer, code, th, en);
    }

    public static FieldError parameter(String name, String code, String th, String en) {
        return new FieldError(Place.PARAMETER, name, code, th, en);
    }

    public static FieldError cell(String cell, String code, String th, String en) {
        return new FieldError(Place.CELL, cell, code, th, en);
    }

    public static FieldError header(String name, String code, String th, String en) {
        return new FieldError(Place.HEADER, name, code, th, en);
    }
}
