/** Exports by hand: what to take along, how far it is, and the file. */
@NullMarked
package io.qiqiao.workbench.export;

import org.jspecify.annotations.NullMarked;
