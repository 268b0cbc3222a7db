/** Takes a token for each request at the web's edge, and refuses those for which there is none. */
@NullMarked
package io.qiqiao.web.limit.edge;

import org.jspecify.annotations.NullMarked;
