/** The members of a tenant: who they are, what they are, and who may change that. */
@NullMarked
package io.qiqiao.identity.member;

import org.jspecify.annotations.NullMarked;
