/** The registry of tenants in the control data: who reads it asks the directory, who changes it is provisioning. */
@NullMarked
package io.qiqiao.tenancy.registry;

import org.jspecify.annotations.NullMarked;
