/** Plants faults into the running program and shows that the check finds each. */
@NullMarked
package io.qiqiao.admin.isolation.fault;

import org.jspecify.annotations.NullMarked;
