/** What the owners of accounts are told of them, so that they notice when somebody else is at it. */
@NullMarked
package io.qiqiao.identity.safety;

import org.jspecify.annotations.NullMarked;
