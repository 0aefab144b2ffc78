package th.ita.assessment.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every node of one framework in another one: each node of either is in exactly one relation.
 *
 * @param from the one year
 * @param to the other year, which may also be the earlier one
 */
public record Lineage(Framework from, Framework to, List<Relation> relations) {

    public Lineage {
        relations = List.copyOf(relations);
    }

    /** The relation of each node of the first year, by code. */
    public Map<String, Relation> ofFrom() {
        Map<String, Relation> byCode = new HashMap<>();
        relations.forEach(relation -> relation.from().forEach(code -> byCode.put(code, relation)));
        return byCode;
    }

    /** The relation of each node of the second year, by code. */
    public Map<String, Relation> ofTo() {
        Map<String, Relation> byCode = new HashMap<>();
        relations.forEach(relation -> relation.to().forEach(code -> byCode.put(code, relation)));
        return byCode;
    }
}
