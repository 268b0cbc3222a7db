/** The erasure of persons: what they did stays, who they were is forgotten. */
@NullMarked
package io.qiqiao.identity.erasure;

import org.jspecify.annotations.NullMarked;
