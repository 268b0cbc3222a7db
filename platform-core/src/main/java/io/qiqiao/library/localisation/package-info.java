/**
 * Province, city, district: a lower tenant localises what a higher one shares. Locked fields are the original's, open
 * ones its own; where a local version stands the general record steps back.
 */
@NullMarked
package io.qiqiao.library.localisation;

import org.jspecify.annotations.NullMarked;
