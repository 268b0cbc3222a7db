/** The pages of saved searches, and what the search tells of itself for them. */
@NullMarked
package io.qiqiao.portal.saved;

import org.jspecify.annotations.NullMarked;
