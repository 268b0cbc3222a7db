/** Which days are working days, as the State Council announces them year by year. */
@NullMarked
package io.qiqiao.calendar;

import org.jspecify.annotations.NullMarked;
