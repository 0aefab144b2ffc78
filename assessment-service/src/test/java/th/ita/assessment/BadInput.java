package th.ita.assessment;

import java.util.Map;
import java.util.TreeMap;

/**
 * A request that must be refused, and how.
 *
 * @param path below /api/v1, with {@code $} for the agency's id
 * @param body null for none
 * @param headers {@code current} as a value stands for the sheet's entity tag
 * @param place pointer, parameter or header; null when the problem is about no one place
 */
record BadInput(
        String name,
        String method,
        String path,
        String body,
        Map<String, String> headers,
        int status,
        String code,
        String place,
        String where) {

    static BadInput of(String name, String method, String path, String body) {
        BadInput plain = new BadInput(name, method, path, body, Map.of(), 0, null, null, null)
                .with("Accept", "application/json")
                .with("Authorization", "administrator");
        return body == null ? plain : plain.with("Content-Type", "application/json");
    }

    /** What anybody might ask for. */
    static BadInput read(String name, String path) {
        return of(name, "GET", path, null).without("Authorization");
    }

    /** A sheet of one entry, put over the current one. */
    static BadInput entry(String name, String entry) {
        return sheet(name, "{\"entries\":[" + entry + "]}");
    }

    /** A sheet, put over the current one. */
    static BadInput sheet(String name, String body) {
        return of(name, "PUT", "/agencies/$/assessments/2564/sheet", body).with("If-Match", "current");
    }

    /** An agency's entry, put over the one there is. */
    static BadInput agency(String name, String body) {
        return of(name, "PUT", "/agencies/$", body).with("If-Match", "*");
    }

    BadInput at(String otherPath) {
        return new BadInput(name, method, otherPath, body, headers, status, code, place, where);
    }

    BadInput with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new BadInput(name, method, path, body, more, status, code, place, where);
    }

    BadInput without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new BadInput(name, method, path, body, fewer, status, code, place, where);
    }

    BadInput is(int status, String code) {
        return is(status, code, null, null);
    }

    BadInput is(int status, String code, String place, String where) {
        return new BadInput(name, method, path, body, headers, status, code, place, where);
    }

    @Override
    public String toString() {
        return name;
    }
}
