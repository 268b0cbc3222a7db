/** The table of permissions, shown to people. */
@NullMarked
package io.qiqiao.identity.overview;

import org.jspecify.annotations.NullMarked;
