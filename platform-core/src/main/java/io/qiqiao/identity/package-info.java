/** Who acts: accounts, memberships, roles and what each role may do. */
@NullMarked
package io.qiqiao.identity;

import org.jspecify.annotations.NullMarked;
