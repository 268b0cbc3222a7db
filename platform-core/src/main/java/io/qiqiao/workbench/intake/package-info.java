/** Importing a file, watching it, and reading what became of its lines. */
@NullMarked
package io.qiqiao.workbench.intake;

import org.jspecify.annotations.NullMarked;
