/** Plain text as people write it, turned into the parts of a page. */
@NullMarked
package io.qiqiao.portal.text;

import org.jspecify.annotations.NullMarked;
