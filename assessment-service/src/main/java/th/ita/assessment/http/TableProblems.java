package th.ita.assessment.http;

import th.ita.assessment.table.TableRefused;

/** A table that is not read, as a problem: 413 if it is too large, else 422. */
final class TableProblems {

    private TableProblems() {}

    static ProblemException of(TableRefused refused) {
        boolean tooLarge = refused.code().equals(TableRefused.TOO_LARGE);
        return Problems.of(
                tooLarge ? ProblemCode.TOO_LARGE : ProblemCode.UNREADABLE_TABLE,
                refused.th(),
                refused.en(),
                FieldError.cell(place(refused), refused.code(), refused.th(), refused.en()));
    }

    /** {@code C12}, {@code 12:12} for a whole row as Excel writes it, null for the file. */
    private static String place(TableRefused refused) {
        if (refused.cell() != null || refused.row() == null) {
            return refused.cell();
        }
        return refused.row() + ":" + refused.row();
    }
}
