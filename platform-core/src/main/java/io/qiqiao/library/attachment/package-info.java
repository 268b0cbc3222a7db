/**
 * Files that belong to records: taken in, told by what is in them, kept once, given back to whoever may read the record,
 * and removed when no record has had them for a while.
 */
@NullMarked
package io.qiqiao.library.attachment;

import org.jspecify.annotations.NullMarked;
