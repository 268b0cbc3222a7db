/**
 * Push: a published policy reaches everybody whom it concerns, once, with why; what is corrected is corrected there,
 * what is withdrawn is called back. A run begins with the publication and is a job of the issuing tenant; each tenant
 * below works on its own enterprises.
 */
@NullMarked
package io.qiqiao.push;

import org.jspecify.annotations.NullMarked;
