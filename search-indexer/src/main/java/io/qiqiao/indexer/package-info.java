/** The search worker: keeps the index in step with what the tenants change. */
@NullMarked
package io.qiqiao.indexer;

import org.jspecify.annotations.NullMarked;
