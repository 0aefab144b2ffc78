package th.ita.assessment.framework;

import java.util.List;
import java.util.Map;

/** A file of {@code frameworks/lineage} as it is written; what the keys mean is in the README. */
record LineageFile(Integer from, Integer to, List<Entry> relations) {

    /**
     * One entry, which may stand for many relations of one kind.
     *
     * @param from codes of the earlier year
     * @param to codes of the later year
     * @param codes nodes that have the same code in both years
     * @param below everything below these nodes, code by code; for what is unknown, in whichever year it is
     * @param pairs codes of the earlier year, each with its code in the later one
     */
    record Entry(
            String kind,
            List<String> from,
            List<String> to,
            List<String> codes,
            List<String> below,
            Map<String, String> pairs,
            Boolean confirmed,
            LocalizedText note) {}
}
