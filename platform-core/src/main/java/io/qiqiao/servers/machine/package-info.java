/**
 * What the servers of {@link io.qiqiao.servers} need from the machine: folders of their own, an account that may run them, child processes that end with us, free
 * ports, and words for what can go wrong.
 */
@NullMarked
package io.qiqiao.servers.machine;

import org.jspecify.annotations.NullMarked;
