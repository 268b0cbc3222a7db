/** How well search answers judged questions, compared with another way to search. */
@NullMarked
package io.qiqiao.search.evaluation;

import org.jspecify.annotations.NullMarked;
