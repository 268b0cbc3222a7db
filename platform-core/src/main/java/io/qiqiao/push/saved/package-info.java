/**
 * Searches that a person keeps under a name, and is told of what is new for: daily, weekly or never. They are the person's,
 * not the party's as subscriptions are, and mean what the search means.
 */
@NullMarked
package io.qiqiao.push.saved;

import org.jspecify.annotations.NullMarked;
