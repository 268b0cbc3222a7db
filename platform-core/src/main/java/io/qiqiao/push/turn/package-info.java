/** What push has to do later, and the workers that do it when its turn comes. */
@NullMarked
package io.qiqiao.push.turn;

import org.jspecify.annotations.NullMarked;
