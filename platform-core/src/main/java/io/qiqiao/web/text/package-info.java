/** What people read: message bundles, the reader's language, and how dates, sums and sizes are worded. */
@NullMarked
package io.qiqiao.web.text;

import org.jspecify.annotations.NullMarked;
