package th.ita.assessment.framework;

import java.util.Optional;
import java.util.SortedMap;

/** Where frameworks come from: the program's files alone, or the database's record of files and uploads. */
interface FrameworkSource {

    /** Which version of each fiscal year is used for new computations now. */
    SortedMap<Integer, String> inUse();

    /** A version that is used now, or was before. */
    Optional<Framework> find(int fiscalYear, String version);

    /** What is in use is asked for anew the next time. */
    default void forget() {}
}
