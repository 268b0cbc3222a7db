/** Who gets what: policies in force, set-based evaluation, deliveries and what becomes of them. */
@NullMarked
package io.qiqiao.push.delivery;

import org.jspecify.annotations.NullMarked;
