/** What the portal reads of what tenants share, as whoever looks at it. */
@NullMarked
package io.qiqiao.portal.reading;

import org.jspecify.annotations.NullMarked;
