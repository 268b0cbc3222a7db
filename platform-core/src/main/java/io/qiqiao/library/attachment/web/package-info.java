/** The API of the files that belong to records, the same for all libraries. */
@NullMarked
package io.qiqiao.library.attachment.web;

import org.jspecify.annotations.NullMarked;
