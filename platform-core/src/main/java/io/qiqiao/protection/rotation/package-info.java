/** The rotation of data keys, as a job. */
@NullMarked
package io.qiqiao.protection.rotation;

import org.jspecify.annotations.NullMarked;
