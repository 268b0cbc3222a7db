/** Import of records, line by line, with a report. */
@NullMarked
package io.qiqiao.library.intake;

import org.jspecify.annotations.NullMarked;
