package io.qiqiao.library.policy;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a clause says, for those who look for it.
 *
 * @param clause which one, such as 第三条第二款
 */
@Serdeable
public record ClauseNote(String clause, String about) {}
