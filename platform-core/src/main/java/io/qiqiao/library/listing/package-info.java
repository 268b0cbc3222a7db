/** Records of the resource libraries: what all kinds share, from draft to publication. */
@NullMarked
package io.qiqiao.library.listing;

import org.jspecify.annotations.NullMarked;
