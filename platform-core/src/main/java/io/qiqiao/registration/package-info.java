/**
 * How enterprises come onto a tenant's platform by themselves: a contact is proved, the enterprise described, and
 * account, membership and record are made in one go. What is on file is claimed or joined, never made twice.
 */
@NullMarked
package io.qiqiao.registration;

import org.jspecify.annotations.NullMarked;
