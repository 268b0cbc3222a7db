/** The pages of signing in by an external provider, and of linking an identity there to an account. */
@NullMarked
package io.qiqiao.identity.oidc.web;

import org.jspecify.annotations.NullMarked;
