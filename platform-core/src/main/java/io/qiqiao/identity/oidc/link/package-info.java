/** Which account an external identity belongs to, and sign-ins that are on their way there and back. */
@NullMarked
package io.qiqiao.identity.oidc.link;

import org.jspecify.annotations.NullMarked;
