package th.ita.assessment.framework;

import java.util.regex.Pattern;

/**
 * One thing that is wrong with a file of a framework or a lineage.
 *
 * @param path the key's, such as {@code instruments[2].indicators[0].code}; empty for the whole file
 */
record Fault(String path, String th, String en) {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /** The path as an RFC 6901 pointer: {@code /instruments/2/indicators/0/code}. */
    String pointer() {
        return path.isEmpty()
                ? ""
                : "/"
                        + INDEX.matcher(path.replace("~", "~0").replace("/", "~1"))
                                .replaceAll("/$1")
                                .replace('.', '/');
    }
}
