package th.ita.assessment.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

/** The methods that a path takes, for the {@code Allow} that a 405 owes (RFC 9110 §15.5.6) and Quarkus does not send. */
@Singleton
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+(?:\\{[^{}]*}[^{}]*)*))?}");

    private record Operation(Pattern path, String method) {}

    private final BeanManager beans;
    private volatile List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * What Quarkus calls "not found" or "not allowed", put right: where two resource classes share a path, it says the first
     * of what is the second.
     */
    ProblemException refusal(int status, String method, String path) {
        TreeSet<String> methods = at(path);
        if ((status == 404 || status == 405) && !methods.isEmpty() && !methods.contains(method)) {
            return HttpProblems.of(405, path).header(HttpHeaders.ALLOW, String.join(", ", methods));
        }
        return HttpProblems.of(status, path);
    }

    /** Such as GET, HEAD, OPTIONS, PUT; empty where there is nothing. */
    TreeSet<String> at(String path) {
        if (operations == null) {
            operations = read();
        }
        TreeSet<String> methods = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private List<Operation> read() {
        List<Operation> found = new ArrayList<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).forEach(bean -> {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    read(root.value(), method, found);
                }
            }
        });
        return List.copyOf(found);
    }

    private static void read(String root, Method method, List<Operation> found) {
        Path path = method.getAnnotation(Path.class);
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                found.add(new Operation(pattern(path == null ? root : root + "/" + path.value()), http.value()));
            }
        }
    }

    /** {@code /agencies/{id}} as an expression; slashes may be missing or doubled in either part. */
    static Pattern pattern(String template) {
        String tidy = ("/" + template).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
        StringBuilder expression = new StringBuilder();
        Matcher variables = VARIABLE.matcher(tidy);
        int end = 0;
        while (variables.find()) {
            expression.append(Pattern.quote(tidy.substring(end, variables.start())));
            expression
                    .append("(?:")
                    .append(
                            variables.group(1) == null
                                    ? "[^/]+"
                                    : variables.group(1).strip())
                    .append(')');
            end = variables.end();
        }
        expression.append(Pattern.quote(tidy.substring(end)));
        return Pattern.compile(expression + "/?");
    }
}
