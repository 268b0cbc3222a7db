/** The tenants, people and records with which isolation is tried. */
@NullMarked
package io.qiqiao.admin.isolation.scene;

import org.jspecify.annotations.NullMarked;
