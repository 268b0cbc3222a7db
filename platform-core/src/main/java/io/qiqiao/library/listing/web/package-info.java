/** The API of the resource libraries, the same for all of them. */
@NullMarked
package io.qiqiao.library.listing.web;

import org.jspecify.annotations.NullMarked;
