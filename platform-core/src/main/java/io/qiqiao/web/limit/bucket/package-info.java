/** Keeps the buckets, and tells other processes what was taken from them. */
@NullMarked
package io.qiqiao.web.limit.bucket;

import org.jspecify.annotations.NullMarked;
