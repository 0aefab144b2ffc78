package th.ita.assessment.framework;

/**
 * A name or sentence in the two languages the service speaks.
 *
 * @param th Thai, NFC, as officers and citizens read it
 * @param en English
 */
public record LocalizedText(String th, String en) {}
