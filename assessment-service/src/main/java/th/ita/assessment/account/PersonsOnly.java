package th.ita.assessment.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not for keys, whatever they may: one that leaked must not be able to make itself a successor, and a signature is a
 * person's.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonsOnly {}
