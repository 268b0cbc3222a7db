package io.qiqiao.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a route needs: one of these permissions. Every route says so, or {@link AnyoneMay}; a route that says
 * neither is refused to everybody. On a method it counts instead of what its class says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** One of them is enough. */
    Permission[] value();
}
