/** Starts everything: local servers, roles and schemas, the application, the demo. */
@NullMarked
package io.qiqiao.admin.launch;

import org.jspecify.annotations.NullMarked;
