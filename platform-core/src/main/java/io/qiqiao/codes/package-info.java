/** National code lists that everything else names things by: administrative areas first. */
@NullMarked
package io.qiqiao.codes;

import org.jspecify.annotations.NullMarked;
