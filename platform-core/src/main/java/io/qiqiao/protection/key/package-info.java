/** Master key and data keys, and the fields sealed with them. */
@NullMarked
package io.qiqiao.protection.key;

import org.jspecify.annotations.NullMarked;
