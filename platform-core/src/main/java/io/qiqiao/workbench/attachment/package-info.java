/** The files of a record, where it is worked on. */
@NullMarked
package io.qiqiao.workbench.attachment;

import org.jspecify.annotations.NullMarked;
