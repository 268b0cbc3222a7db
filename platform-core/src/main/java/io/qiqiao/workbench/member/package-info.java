/** The pages on which members are looked after. */
@NullMarked
package io.qiqiao.workbench.member;

import org.jspecify.annotations.NullMarked;
