/**
 * How much anybody may ask for: token buckets for each address, tenant, account and key, by kind of traffic. Rates are
 * configuration ({@code qiqiao.limits}).
 */
@NullMarked
package io.qiqiao.web.limit;

import org.jspecify.annotations.NullMarked;
