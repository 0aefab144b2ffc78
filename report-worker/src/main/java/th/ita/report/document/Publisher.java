package th.ita.report.document;

/**
 * Who answers for the website, as configured.
 *
 * @param name e.g. a provincial office
 * @param contact how an error is reported: an http(s) address, a mail address, or words with a telephone number; null
 *     or blank if none is configured
 */
public record Publisher(String name, String contact) {}
