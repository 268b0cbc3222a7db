/** What signing in asks of each role. */
@NullMarked
package io.qiqiao.identity.rule;

import org.jspecify.annotations.NullMarked;
