/** Jobs on the web: for scripts and for people. */
@NullMarked
package io.qiqiao.job.web;

import org.jspecify.annotations.NullMarked;
