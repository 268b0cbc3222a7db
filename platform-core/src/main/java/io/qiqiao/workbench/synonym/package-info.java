/** The page of the words of equal meaning. */
@NullMarked
package io.qiqiao.workbench.synonym;

import org.jspecify.annotations.NullMarked;
