/** The API of local versions, and of what a tenant pins or hides in its own portal. */
@NullMarked
package io.qiqiao.library.localisation.web;

import org.jspecify.annotations.NullMarked;
