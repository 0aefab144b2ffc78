package th.ita.assessment.score;

import java.time.Instant;

/**
 * When and why a result was taken back.
 *
 * @param reason as an administrator wrote it, for the public
 */
public record Withdrawal(Instant at, String reason) {}
