/** The page of a policy. */
@NullMarked
package io.qiqiao.portal.policy;

import org.jspecify.annotations.NullMarked;
