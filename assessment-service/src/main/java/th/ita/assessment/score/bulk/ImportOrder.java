package th.ita.assessment.score.bulk;

import th.ita.assessment.table.TableFormat;

/**
 * What somebody wants to be imported, and how.
 *
 * @param format as it was sent; null to let the first bytes decide
 * @param dryRun whether to only say what it would change
 * @param wholeSheets whether nodes that are not in the file are not known any more
 * @param precondition which digest it has to have: null for a trial, {@code *} for any
 * @param note why, kept with each version; may be null
 * @param account who
 * @param remote from where; may be null
 */
record ImportOrder(
        TableFormat format,
        boolean dryRun,
        ImportMode mode,
        boolean wholeSheets,
        String precondition,
        String note,
        String account,
        String remote) {}
