/** Views of a library's list and the choice of its columns, as pages and parts of the list's page. */
@NullMarked
package io.qiqiao.workbench.view;

import org.jspecify.annotations.NullMarked;
