/**
 * The pages of push: what reached an enterprise and why, its wishes, and the reach of a policy as its issuer sees it.
 */
@NullMarked
package io.qiqiao.workbench.push;

import org.jspecify.annotations.NullMarked;
