/** Ends registrations: account, record and membership in one go, from wherever an earlier attempt was cut off. */
@NullMarked
package io.qiqiao.registration.finish;

import org.jspecify.annotations.NullMarked;
