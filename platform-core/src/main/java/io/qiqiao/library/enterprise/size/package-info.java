/** The size class of an enterprise (企业划型), computed from three figures by rules that are versioned data. */
@NullMarked
package io.qiqiao.library.enterprise.size;

import org.jspecify.annotations.NullMarked;
