package th.ita.assessment.measure;

/**
 * How a reader of a printed document finds out whether it is the approved one.
 *
 * @param code eight letters of Crockford's base 32, unlike those of any other version
 * @param url the page of that code, which a QR code leads to; null where the website's public address is not set
 */
public record Verification(String code, String url) {}
