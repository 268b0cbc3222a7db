/** Invitations by mail. */
@NullMarked
package io.qiqiao.notice.invitation;

import org.jspecify.annotations.NullMarked;
