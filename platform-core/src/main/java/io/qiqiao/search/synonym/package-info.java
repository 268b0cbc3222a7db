/** What tenants add to the words of equal meaning. */
@NullMarked
package io.qiqiao.search.synonym;

import org.jspecify.annotations.NullMarked;
