/** Eligibility as a filter of the index, to find enterprises of many tenants at once. */
@NullMarked
package io.qiqiao.eligibility.elastic;

import org.jspecify.annotations.NullMarked;
