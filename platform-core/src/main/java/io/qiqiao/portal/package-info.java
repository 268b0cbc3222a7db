/**
 * The public portal: what everybody sees of a tenant without signing in, and what its members see there besides. It
 * reads what tenants share and nothing else; only the search page needs the index.
 */
@NullMarked
package io.qiqiao.portal;

import org.jspecify.annotations.NullMarked;
