/** Parts of lists: tables, results, filters. */
@NullMarked
package io.qiqiao.web.list;

import org.jspecify.annotations.NullMarked;
