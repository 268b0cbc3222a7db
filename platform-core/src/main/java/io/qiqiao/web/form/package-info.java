/** Parts of forms: fields with their labels, help and errors. */
@NullMarked
package io.qiqiao.web.form;

import org.jspecify.annotations.NullMarked;
