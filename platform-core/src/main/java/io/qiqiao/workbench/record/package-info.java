/** Records as working pages word them: a field's value, a record's state, a whole record to read. */
@NullMarked
package io.qiqiao.workbench.record;

import org.jspecify.annotations.NullMarked;
