/** Proves that an audit is as it was written. */
@NullMarked
package io.qiqiao.audit.proof;

import org.jspecify.annotations.NullMarked;
