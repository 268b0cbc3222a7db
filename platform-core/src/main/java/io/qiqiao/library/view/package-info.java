/**
 * How persons look at the lists of libraries: which columns they chose, and views, which are filters, words and columns
 * under a name, a person's own or shared with the tenant.
 */
@NullMarked
package io.qiqiao.library.view;

import org.jspecify.annotations.NullMarked;
