/** Short messages by a provider that takes them over HTTP. */
@NullMarked
package io.qiqiao.notice.sms;

import org.jspecify.annotations.NullMarked;
