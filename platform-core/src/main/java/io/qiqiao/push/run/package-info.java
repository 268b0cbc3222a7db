/**
 * A run of push: the job of the issuing tenant, its announcements to the tenants below, and the job in each of them.
 */
@NullMarked
package io.qiqiao.push.run;

import org.jspecify.annotations.NullMarked;
