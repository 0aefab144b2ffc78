package th.ita.assessment.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Says which parameter, or which place in the body, breaks which Bean Validation constraint. */
final class ConstraintProblems {

    private ConstraintProblems() {}

    static ProblemException of(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(ConstraintProblems::error)
                .sorted(Comparator.comparing(FieldError::name).thenComparing(FieldError::code))
                .toList();
        boolean body = errors.stream().anyMatch(error -> error.place() == FieldError.Place.POINTER);
        boolean missing = errors.stream().anyMatch(error -> error.name().isEmpty());
        if (body && !missing) {
            return Problems.invalid(errors);
        }
        return Problems.of(
                body ? ProblemCode.MALFORMED : ProblemCode.INVALID_PARAMETER,
                errors.getFirst().th(),
                errors.getFirst().en(),
                errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> values = violation.getConstraintDescriptor().getAttributes();
        String[] words = words(constraint.annotationType().getSimpleName(), values);
        StringBuilder pointer = new StringBuilder();
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.isInIterable()) {
                pointer.append('/').append(node.getIndex() != null ? node.getIndex() : node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                FieldError parameter = parameter(violation, index, words);
                if (parameter != null) {
                    return parameter;
                }
            }
        }
        if (pointer.isEmpty() && words[0].equals("required")) {
            return FieldError.pointer("", "required", "คำขอนี้ต้องมีเนื้อหา JSON", "This request needs a JSON body.");
        }
        return FieldError.pointer(pointer.toString(), words[0], words[1], words[2]);
    }

    private static FieldError parameter(ConstraintViolation<?> violation, int index, String[] words) {
        String method = violation.getPropertyPath().iterator().next().getName();
        // Quarkus validates a generated subclass; the annotations are on the class that was written.
        Class<?> resource = violation.getRootBeanClass().getSimpleName().endsWith("_Subclass")
                ? violation.getRootBeanClass().getSuperclass()
                : violation.getRootBeanClass();
        for (Method candidate : resource.getMethods()) {
            if (!candidate.getName().equals(method) || candidate.getParameterCount() <= index) {
                continue;
            }
            String name = candidate.getParameters()[index].getName();
            for (Annotation annotation : candidate.getParameterAnnotations()[index]) {
                switch (annotation) {
                    case HeaderParam header -> {
                        return FieldError.header(header.value(), words[0], words[1], words[2]);
                    }
                    case PathParam path -> {
                        return FieldError.parameter(path.value(), words[0], words[1], words[2]);
                    }
                    case QueryParam query -> {
                        return FieldError.parameter(query.value(), words[0], words[1], words[2]);
                    }
                    case RestPath path -> {
                        return FieldError.parameter(name, words[0], words[1], words[2]);
                    }
                    case RestQuery query -> {
                        return FieldError.parameter(name, words[0], words[1], words[2]);
                    }
                    default -> {}
                }
            }
        }
        return null;
    }

    /** Code, Thai and English of a constraint. */
    private static String[] words(String constraint, Map<String, Object> values) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                new String[] {"required", "ต้องระบุค่านี้", "A value is required here."};
            case "Size", "Length" ->
                new String[] {
                    "length",
                    "ความยาวต้องอยู่ระหว่าง " + values.get("min") + " ถึง " + values.get("max"),
                    "Its length has to be from " + values.get("min") + " to " + values.get("max") + "."
                };
            case "Min", "DecimalMin" ->
                new String[] {
                    "out-of-range",
                    "ต้องไม่น้อยกว่า " + values.get("value"),
                    "It has to be at least " + values.get("value") + "."
                };
            case "Max", "DecimalMax" ->
                new String[] {
                    "out-of-range",
                    "ต้องไม่เกิน " + values.get("value"),
                    "It has to be at most " + values.get("value") + "."
                };
            case "Positive" -> new String[] {"out-of-range", "ต้องมากกว่าศูนย์", "It has to be more than zero."};
            default -> new String[] {"wrong-value", "ค่านี้ไม่ถูกต้อง", "This value is not valid."};
        };
    }
}
