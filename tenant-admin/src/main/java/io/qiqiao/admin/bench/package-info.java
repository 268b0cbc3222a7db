/** Runs benches on servers of their own, and measures what only a whole installation shows. */
@NullMarked
package io.qiqiao.admin.bench;

import org.jspecify.annotations.NullMarked;
