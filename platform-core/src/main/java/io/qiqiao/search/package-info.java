/** The search port: what is asked, what is answered, and what capabilities hand to the index. */
@NullMarked
package io.qiqiao.search;

import org.jspecify.annotations.NullMarked;
