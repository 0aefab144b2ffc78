package th.ita.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Role;
import th.ita.assessment.account.Roles;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house, so that a review can be about meaning. */
@AnalyzeClasses(packages = "th.ita.assessment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "th.ita.assessment.";

    /** From the ground upwards; packages of one storey don't know each other, and whoever is above knows all below. */
    private static final List<List<String>> STOREYS = List.of(
            List.of("table", "lease", "digest", "listening", "topic"),
            List.of("http"),
            List.of("audit", "subject", "framework", "file"),
            List.of("agency"),
            List.of("account"),
            List.of("score"),
            List.of("analysis"),
            List.of("measure"),
            List.of("followup", "circulation"),
            List.of("province", "publication"),
            List.of("announcement"));

    @ArchTest
    static final ArchRule importsRunDownwards = CompositeArchRule.of(downwards());

    @ArchTest
    static final ArchRule everyPackageHasItsStorey = classes()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .resideInAnyPackage(STOREYS.stream()
                    .flatMap(List::stream)
                    .map(name -> ROOT + name + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aHelperLivesWithItsUserOrGetsARealNoun = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dto..", "..manager..");

    @ArchTest
    static final ArchRule aResourceIsCalledOne = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            // without it, an Accept that cannot be met is overlooked
            .beAnnotatedWith(Produces.class);

    @ArchTest
    static final ArchRule everyOperationSaysWhoMayCallIt = methods()
            .that(new DescribedPredicate<JavaMethod>("are operations") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getAnnotations().stream()
                            .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
                }
            })
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule whoIsNoAdministratorIsAskedForARightOverTheAgency = methods()
            .that()
            .areAnnotatedWith(RolesAllowed.class)
            .should(new ArchCondition<JavaMethod>("name the roles of the right that they need") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Set<String> roles = Set.of(
                            method.getAnnotationOfType(RolesAllowed.class).value());
                    Set<String> needed = method.isAnnotatedWith(Needs.class)
                            ? method.getAnnotationOfType(Needs.class).value().roles().stream()
                                    .map(Role::code)
                                    .collect(Collectors.toSet())
                            : Set.of(Roles.ADMINISTRATOR);
                    boolean own = roles.equals(Set.of(Roles.ANY))
                            && method.getOwner().getPackageName().endsWith(".account");
                    events.add(new SimpleConditionEvent(
                            method, own || roles.equals(needed), method.getFullName() + ": " + roles + ", " + needed));
                }
            });

    @ArchTest
    static final ArchRule injectionIsByConstructor = fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule thereIsOneClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static List<ArchRule> downwards() {
        List<ArchRule> rules = new ArrayList<>();
        for (int floor = 0; floor < STOREYS.size(); floor++) {
            for (String name : STOREYS.get(floor)) {
                List<String> forbidden = new ArrayList<>();
                STOREYS.get(floor).stream()
                        .filter(neighbour -> !neighbour.equals(name))
                        .forEach(forbidden::add);
                STOREYS.subList(floor + 1, STOREYS.size()).forEach(forbidden::addAll);
                if (!forbidden.isEmpty()) {
                    rules.add(noClasses()
                            .that()
                            .resideInAPackage(ROOT + name + "..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(forbidden.stream()
                                    .map(other -> ROOT + other + "..")
                                    .toArray(String[]::new)))
                            .allowEmptyShould(true));
                }
            }
        }
        return rules;
    }
}
