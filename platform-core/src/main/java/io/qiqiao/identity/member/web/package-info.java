/** The members of a tenant, for programs. */
@NullMarked
package io.qiqiao.identity.member.web;

import org.jspecify.annotations.NullMarked;
