/** Asks the platform as a stranger does, on whatever host name and with whatever headers. */
@NullMarked
package io.qiqiao.admin.isolation.web;

import org.jspecify.annotations.NullMarked;
