/** Judged questions asked of the program through its public doors, on a platform that is thrown away. */
@NullMarked
package io.qiqiao.admin.evaluation;

import org.jspecify.annotations.NullMarked;
