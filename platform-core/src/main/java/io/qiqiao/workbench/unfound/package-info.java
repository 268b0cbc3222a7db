/** The page of what is searched for and not found. */
@NullMarked
package io.qiqiao.workbench.unfound;

import org.jspecify.annotations.NullMarked;
