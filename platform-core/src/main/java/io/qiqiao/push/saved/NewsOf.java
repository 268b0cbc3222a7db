package io.qiqiao.push.saved;

/**
 * A question, and what is new for it before it is asked.
 *
 * @param question names the kinds of records it means
 */
record NewsOf(SavedQuestion question, News.Part news) {}
