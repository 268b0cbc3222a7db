/** The generations of each kind's index: the one that is searched, and the one being built. */
@NullMarked
package io.qiqiao.indexer.generation;

import org.jspecify.annotations.NullMarked;
