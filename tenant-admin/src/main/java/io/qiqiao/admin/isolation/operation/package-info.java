/** What can be asked of the program, read from the program itself. */
@NullMarked
package io.qiqiao.admin.isolation.operation;

import org.jspecify.annotations.NullMarked;
