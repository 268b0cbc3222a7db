/** What push goes by: budget, rhythms, reminders, retries, as data with versions. */
@NullMarked
package io.qiqiao.push.rule;

import org.jspecify.annotations.NullMarked;
