/** What the search worker lets others do with the whole index. */
@NullMarked
package io.qiqiao.search.maintenance;

import org.jspecify.annotations.NullMarked;
