/** Where the programs of the local servers come from, and how they get to the machine's disk. */
@NullMarked
package io.qiqiao.servers.software;

import org.jspecify.annotations.NullMarked;
