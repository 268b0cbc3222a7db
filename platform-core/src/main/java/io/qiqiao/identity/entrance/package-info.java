/** Ways in that work once: invitations, and the first operator's link. */
@NullMarked
package io.qiqiao.identity.entrance;

import org.jspecify.annotations.NullMarked;
