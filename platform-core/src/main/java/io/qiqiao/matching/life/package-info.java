/** What becomes of a match: proposed, offered, answered, and what follows from each step. */
@NullMarked
package io.qiqiao.matching.life;

import org.jspecify.annotations.NullMarked;
