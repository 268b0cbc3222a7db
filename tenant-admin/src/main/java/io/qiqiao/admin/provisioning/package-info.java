/** Opens tenants: checks what is asked for, registers it, and takes it through resumable steps. */
@NullMarked
package io.qiqiao.admin.provisioning;

import org.jspecify.annotations.NullMarked;
