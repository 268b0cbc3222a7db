/** What readers of the portal ask for: read from an address, and written as one. */
@NullMarked
package io.qiqiao.portal.question;

import org.jspecify.annotations.NullMarked;
