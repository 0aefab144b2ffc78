package th.ita.assessment.framework;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of nodes of one year in another one.
 *
 * @param from codes in the first year; empty for what is new
 * @param to codes in the second year; empty for what was dropped
 * @param confirmed whether it was read in a public source
 * @param note what else is to be known, or null
 */
public record Relation(Kind kind, List<String> from, List<String> to, boolean confirmed, LocalizedText note) {

    /** How the two sides belong together. */
    public enum Kind {
        /** The same thing, whatever its code. */
        SAME("same"),
        /** The same thing under another name. */
        RENAMED("renamed"),
        /** Several became one, or were regrouped. */
        MERGED("merged"),
        /** One became several. */
        SPLIT("split"),
        /** The second year has nothing like it. */
        DROPPED("dropped"),
        /** The first year had nothing like it. */
        NEW("new"),
        /** Nobody has found out yet. */
        UNKNOWN("unknown");

        private final String json;

        Kind(String json) {
            this.json = json;
        }

        @JsonValue
        public String json() {
            return json;
        }
    }

    public Relation {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Whether scores of the two years may be set side by side. */
    public boolean comparable() {
        return kind == Kind.SAME || kind == Kind.RENAMED;
    }
}
