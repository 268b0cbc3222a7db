/** What happens to every request and every answer at the web's edge. */
@NullMarked
package io.qiqiao.web.edge;

import org.jspecify.annotations.NullMarked;
