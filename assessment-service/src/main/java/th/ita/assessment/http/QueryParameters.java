package th.ita.assessment.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what an operation has no query parameter for: a misspelt filter that is passed over gives a wrong answer that looks
 * like a right one.
 */
@Singleton
class QueryParameters {

    private final Map<Method, TreeSet<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ResourceInfo resource, UriInfo uri) {
        Method operation = resource.getResourceMethod();
        TreeSet<String> unknown = new TreeSet<>(uri.getQueryParameters().keySet());
        if (unknown.isEmpty() || operation == null) {
            return;
        }
        TreeSet<String> names = known.computeIfAbsent(operation, QueryParameters::of);
        unknown.removeAll(names);
        if (unknown.isEmpty()) {
            return;
        }
        String all = String.join(", ", names);
        List<FieldError> errors = unknown.stream()
                .map(name -> FieldError.parameter(
                        name,
                        "unknown",
                        "ไม่รู้จักพารามิเตอร์ “" + name + "” "
                                + (names.isEmpty() ? "ที่อยู่นี้ไม่มีพารามิเตอร์" : "ที่อยู่นี้รับ " + all),
                        "There is no parameter “" + name + "” here; "
                                + (names.isEmpty() ? "this address has none." : "this address has " + all + ".")))
                .toList();
        throw Problems.of(
                ProblemCode.INVALID_PARAMETER,
                errors.getFirst().th(),
                errors.getFirst().en(),
                errors);
    }

    private static TreeSet<String> of(Method operation) {
        TreeSet<String> names = new TreeSet<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameter, parameter.getType(), names);
        }
        return names;
    }

    private static void add(AnnotatedElement element, Class<?> type, TreeSet<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getType(), names);
            }
        }
    }
}
