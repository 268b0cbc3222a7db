/** What other tenants share with the present one and its members can act on: demands. */
@NullMarked
package io.qiqiao.workbench.network;

import org.jspecify.annotations.NullMarked;
