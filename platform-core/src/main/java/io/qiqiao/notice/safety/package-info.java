/** News of one's account by mail. */
@NullMarked
package io.qiqiao.notice.safety;

import org.jspecify.annotations.NullMarked;
