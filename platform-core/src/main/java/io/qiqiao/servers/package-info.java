/**
 * The servers Qiqiao brings along for a first start, for development and for tests: PostgreSQL and Elasticsearch as child processes on the loopback address, with their
 * data under one directory. Production points to real servers by configuration and needs nothing of this.
 *
 * <p>The door is {@link io.qiqiao.servers.LocalServers}.
 */
@NullMarked
package io.qiqiao.servers;

import org.jspecify.annotations.NullMarked;
