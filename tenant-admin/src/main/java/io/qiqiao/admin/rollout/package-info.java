/** Brings all tenants' schemas up to date. */
@NullMarked
package io.qiqiao.admin.rollout;

import org.jspecify.annotations.NullMarked;
