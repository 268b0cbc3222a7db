/** The national classification of industries (国民经济行业分类, GB/T 4754-2017): codes, names, and how they are found. */
@NullMarked
package io.qiqiao.codes.industry;

import org.jspecify.annotations.NullMarked;
