package th.ita.assessment.measure;

import java.time.Instant;

/**
 * Who does something to a version, when and why.
 *
 * @param by an account; null for the service itself
 * @param reason null where none is asked for
 */
record Deed(String by, Instant at, String reason) {}
