/** The page on which a policy's conditions are told one by one. It needs no JavaScript. */
@NullMarked
package io.qiqiao.workbench.conditions;

import org.jspecify.annotations.NullMarked;
