/** Registrations until they are finished: codes that prove a contact, and what was filled in so far. */
@NullMarked
package io.qiqiao.registration.draft;

import org.jspecify.annotations.NullMarked;
