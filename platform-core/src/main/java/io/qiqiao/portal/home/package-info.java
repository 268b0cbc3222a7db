/** The first page: of a tenant's portal, and of the platform itself. */
@NullMarked
package io.qiqiao.portal.home;

import org.jspecify.annotations.NullMarked;
