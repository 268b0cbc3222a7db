/** What tenants share: the one way in which they read each other. */
@NullMarked
package io.qiqiao.publication;

import org.jspecify.annotations.NullMarked;
