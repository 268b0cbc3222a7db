/** What people search for and do not find. */
@NullMarked
package io.qiqiao.search.unfound;

import org.jspecify.annotations.NullMarked;
