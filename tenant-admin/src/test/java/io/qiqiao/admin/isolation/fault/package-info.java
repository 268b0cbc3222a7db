/** Plants faults into the running program, one at a time, and looks whether a part of the check finds each. */
@NullMarked
package io.qiqiao.admin.isolation.fault;

import org.jspecify.annotations.NullMarked;
