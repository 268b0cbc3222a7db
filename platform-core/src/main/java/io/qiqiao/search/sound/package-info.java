/** How words sound when they are typed in Latin letters. */
@NullMarked
package io.qiqiao.search.sound;

import org.jspecify.annotations.NullMarked;
