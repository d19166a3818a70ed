package vn.solang.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a page or a method of a face asks for; of a class, what all its methods ask for that do not say.
 * It is checked before the method runs: {@code Guard} for faces, {@code web} for pages.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();
}
