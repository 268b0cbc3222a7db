/**
 * External providers of identity, by OpenID Connect: a province's unified sign-in. A provider says who somebody is; what
 * they are here is their membership's matter alone.
 */
@NullMarked
package io.qiqiao.identity.oidc;

import org.jspecify.annotations.NullMarked;
