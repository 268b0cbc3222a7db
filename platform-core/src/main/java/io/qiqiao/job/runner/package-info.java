/** Takes up jobs and carries them to their end, whatever happens to the process. */
@NullMarked
package io.qiqiao.job.runner;

import org.jspecify.annotations.NullMarked;
