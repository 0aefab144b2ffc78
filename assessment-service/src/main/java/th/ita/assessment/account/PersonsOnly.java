package th.ita.assessment.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Not for keys, whatever they may: one that leaked must not be able to make itself a successor. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PersonsOnly {}
