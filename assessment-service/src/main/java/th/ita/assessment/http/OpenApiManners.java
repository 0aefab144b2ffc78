package th.ita.assessment.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

import io.quarkus.smallrye.openapi.OpenApiFilter;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes into the OpenAPI document what is the same for all operations, so that a resource says only what is its own: the
 * problems that an operation can end with, headers, examples. What it goes by: the names of path variables, whether there
 * is a body and a role, and two marks, {@code x-precondition} ({@code put} or {@code match}) and {@code x-problems}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiManners implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLES = "/openapi/";

    /** In which order a reader meets the resources; those not named come before the operators' own, from "subjects" on. */
    private static final List<String> STORY = List.of(
            "",
            "agencies",
            "assessments",
            "measure-sets",
            "reminders",
            "acknowledgements",
            "frameworks",
            "agency-types",
            "provinces",
            "country",
            "published",
            "verifications",
            "imports",
            "subjects",
            "dead-letters",
            "announcement",
            "accounts",
            "api-keys",
            "audit");

    private static final String BASE = "/api/v1";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setPaths(inOrder(document.getPaths()));
        EnumSet<ProblemCode> problems = EnumSet.noneOf(ProblemCode.class);
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach((method, operation) -> problems.addAll(complete(method, operation)));
        }
        document.getComponents().getSchemas().values().forEach(OpenApiManners::complete);
        for (ProblemCode code : problems) {
            document.getComponents()
                    .addExample(
                            code.code(),
                            OASFactory.createExample()
                                    .summary(code.title(Language.EN))
                                    .value(JSON.valueToTree(new Problem(
                                            code.type(),
                                            code.title(Language.TH),
                                            code.status(),
                                            code.title(Language.TH),
                                            "/api/v1/…",
                                            code.code(),
                                            List.of(),
                                            null))));
        }
    }

    /** A resource and what lies below it together, the shorter path first, one thing before what is done with many. */
    private static Paths inOrder(Paths paths) {
        Paths ordered = OASFactory.createPaths();
        paths.getPathItems().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, PathItem> path) -> chapter(path.getKey()))
                        .thenComparing(path -> path.getKey().replace('{', ' ')))
                .forEach(path -> {
                    readsFirst(path.getValue());
                    ordered.addPathItem(path.getKey(), path.getValue());
                });
        return ordered;
    }

    private static void readsFirst(PathItem path) {
        PathItem.HttpMethod read = PathItem.HttpMethod.GET;
        Map<PathItem.HttpMethod, Operation> operations = new LinkedHashMap<>(path.getOperations());
        operations.keySet().forEach(method -> path.setOperation(method, null));
        if (operations.containsKey(read)) {
            path.setOperation(read, operations.remove(read));
        }
        operations.forEach(path::setOperation);
    }

    private static int chapter(String path) {
        String[] names = path.substring(Math.min(path.length(), BASE.length())).split("/");
        int chapter = STORY.indexOf(names.length < 2 ? "" : names[1]);
        return chapter < 0 ? STORY.indexOf("subjects") * 2 - 1 : chapter * 2;
    }

    /** What annotations cannot say of the members of a schema. */
    private static void complete(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (Schema member : schema.getProperties().values()) {
            String items = mark(member, "x-items");
            if (items != null) {
                member.type(List.of(Schema.SchemaType.ARRAY))
                        .items(OASFactory.createSchema().ref(items));
            }
            if (mark(member, "x-values") != null) {
                Schema value = member.getAdditionalPropertiesSchema();
                value.setType(List.of(value.getType().getFirst(), Schema.SchemaType.NULL));
            }
            if (member.getAnyOf() != null) {
                // An object that may be null: SmallRye writes the type of the object beside it, which null is not.
                member.setType(null);
            }
        }
    }

    private static Set<ProblemCode> complete(PathItem.HttpMethod method, Operation operation) {
        String precondition = mark(operation, "x-precondition");
        Set<ProblemCode> problems = problems(operation, precondition);
        addPreconditions(operation, precondition);
        addExamples(operation);
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        if (method == PathItem.HttpMethod.GET && !secured(operation)) {
            responses.put(
                    "304",
                    OASFactory.createAPIResponse().description("The copy that `If-None-Match` names is current."));
        }
        problems.stream()
                .collect(Collectors.groupingBy(ProblemCode::status))
                .forEach((status, codes) -> responses.put(String.valueOf(status), response(codes)));
        operation.getResponses().setAPIResponses(responses);
        if (secured(operation)) {
            describeRoles(operation);
            // Roles are no scopes: those belong to OAuth.
            operation.setSecurity(List.of(requirement(ApiDocument.ACCOUNT), requirement(ApiDocument.KEY)));
        }
        return problems;
    }

    /** Says who may call it; for their own agency or province, as the README's table has it. */
    private static void describeRoles(Operation operation) {
        List<String> roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        String who = roles.isEmpty() || roles.contains("**")
                ? "ทุกบัญชีและทุกคีย์ · every account and key"
                : roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "));
        String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(before + "บทบาทที่ใช้ได้ · Roles: " + who + ".");
    }

    static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    static boolean secured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static Set<ProblemCode> problems(Operation operation, String precondition) {
        Set<ProblemCode> problems =
                // The first for a query parameter that nobody knows.
                EnumSet.of(
                        ProblemCode.INVALID_PARAMETER,
                        ProblemCode.NOT_ACCEPTABLE,
                        ProblemCode.INTERNAL,
                        ProblemCode.UNAVAILABLE);
        for (Parameter parameter : parameters(operation)) {
            if (parameter.getIn() == Parameter.In.PATH) {
                problems.addAll(PathVariable.named(parameter.getName())
                        .map(PathVariable::problems)
                        .orElse(List.of(ProblemCode.NOT_FOUND)));
            }
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(EnumSet.of(
                    ProblemCode.MALFORMED,
                    ProblemCode.INVALID,
                    ProblemCode.TOO_LARGE,
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE));
        }
        if (secured(operation)) {
            problems.addAll(EnumSet.of(
                    ProblemCode.UNAUTHENTICATED,
                    ProblemCode.FORBIDDEN,
                    ProblemCode.PASSWORD_MUST_CHANGE,
                    ProblemCode.TOO_MANY_ATTEMPTS));
        }
        if (precondition != null) {
            problems.addAll(EnumSet.of(ProblemCode.STALE, ProblemCode.PRECONDITION_REQUIRED));
        }
        String more = mark(operation, "x-problems");
        if (more != null) {
            Arrays.stream(more.split(","))
                    .map(String::strip)
                    .map(ProblemCode::named)
                    .forEach(problems::add);
        }
        return problems;
    }

    private static APIResponse response(List<ProblemCode> codes) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        codes.forEach(code ->
                media.addExample(code.code(), OASFactory.createExample().ref("#/components/examples/" + code.code())));
        return OASFactory.createAPIResponse()
                .description(codes.stream()
                        .map(code -> "`" + code.code() + "`: " + code.title(Language.TH) + " · "
                                + code.title(Language.EN) + ".")
                        .collect(Collectors.joining(" ")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }

    private static void addPreconditions(Operation operation, String precondition) {
        if (precondition != null) {
            if (precondition.equals("put")) {
                operation.addParameter(
                        header(
                                "If-None-Match",
                                "ใส่ `*` เมื่อสร้างครั้งแรกเท่านั้น นอกนั้นเว้นว่าง · `*` to create; then nothing may be there yet."));
            }
            operation.addParameter(header(
                    "If-Match",
                    "เมื่อแก้ไข: ค่า ETag จาก Response headers ของการอ่าน รวมเครื่องหมาย `\"` ทั้งสองข้าง เช่น `\"5584-2564-1\"` · "
                            + "To change: the ETag that reading gave, with its quotes."));
        }
        for (String code : List.of("200", "201", "202")) {
            APIResponse response = operation.getResponses().getAPIResponse(code);
            if (response != null) {
                response.addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description("For `If-None-Match` and `If-Match`.")
                                .schema(text()));
                if (response.getDescription() == null
                        || response.getDescription().isBlank()) {
                    response.setDescription("OK");
                }
            }
        }
    }

    /** Without an example: Swagger UI would fill it in, and nobody should send a precondition that they did not read. */
    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static void addExamples(Operation operation) {
        for (Parameter parameter : parameters(operation)) {
            if (parameter.getIn() == Parameter.In.PATH) {
                PathVariable.named(parameter.getName()).ifPresent(variable -> variable.describe(parameter));
            }
        }
        if (operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), example(operation.getOperationId() + ".request"));
        }
        for (String code : List.of("200", "201", "202")) {
            APIResponse response = operation.getResponses().getAPIResponse(code);
            if (response != null) {
                set(response.getContent(), example(operation.getOperationId()));
            }
        }
    }

    private static void set(Content content, Object example) {
        if (content != null && example != null) {
            // one that has its own is no JSON
            content.getMediaTypes().values().stream()
                    .filter(type -> type.getExample() == null)
                    .forEach(type -> type.setExample(example));
        }
    }

    /** A file of {@code openapi/}; a test sees to it that they are what the API answers in the real case. */
    private static Object example(String name) {
        try (InputStream file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream(EXAMPLES.substring(1) + name + ".json")) {
            return file == null ? null : JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : new ArrayList<>(operation.getParameters());
    }

    /** What a mark says; it is for us and does not stay in the document. */
    private static String mark(Extensible<?> marked, String name) {
        Object mark =
                marked.getExtensions() == null ? null : marked.getExtensions().get(name);
        marked.removeExtension(name);
        return mark == null ? null : String.valueOf(mark);
    }
}
