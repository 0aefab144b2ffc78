package th.ita.assessment.score;

import java.time.Instant;

/**
 * Who writes a version of a sheet, how and why.
 *
 * @param restoredVersion which version is given again; null unless it is a restore
 * @param reason the note of a put, which may be null; the reason of a restore or a withdrawal
 */
record SheetWriting(SheetAction action, Integer restoredVersion, String reason, String by, Instant at) {}
