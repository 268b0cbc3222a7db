/** The pages of matching: services for a demand, offers to answer, demands that wait. */
@NullMarked
package io.qiqiao.workbench.matching;

import org.jspecify.annotations.NullMarked;
