package io.qiqiao.kernel.role;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.core.type.Argument;
import java.util.List;
import java.util.Locale;

/**
 * What a process does. One process plays all roles by default, or those listed in {@code qiqiao.roles}. A role switches
 * controllers and jobs only: repositories and sources are there in every role.
 */
public enum ProcessRole {
    PORTAL,
    ADMIN,
    INDEXER;

    /** The setting that lists the roles. */
    public static final String SETTING = "qiqiao.roles";

    /** How it is written in the setting: {@code indexer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isOn(ConditionContext<?> context) {
        return context.getProperty(SETTING, Argument.listOf(String.class))
                .map(this::isIn)
                .orElse(true);
    }

    private boolean isIn(List<String> roles) {
        return roles.stream().map(String::strip).anyMatch(code()::equalsIgnoreCase);
    }

    /** Holds where the role is played. */
    public static final class Portal implements Condition {
        @Override
        public boolean matches(ConditionContext context) {
            return PORTAL.isOn(context);
        }
    }

    /** Holds where the role is played. */
    public static final class Admin implements Condition {
        @Override
        public boolean matches(ConditionContext context) {
            return ADMIN.isOn(context);
        }
    }

    /** Holds where the role is played. */
    public static final class Indexer implements Condition {
        @Override
        public boolean matches(ConditionContext context) {
            return INDEXER.isOn(context);
        }
    }
}
