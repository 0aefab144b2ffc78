package th.ita.assessment.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must be allowed to do with the agency that the path names ({@code agencyId}); looked at before the body is.
 * Where the path names none, the operation itself shows each caller what belongs to the agencies of their bindings.
 * Beside it {@code @RolesAllowed} names the right's roles, which turns everybody else away without asking the database.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Right value();
}
