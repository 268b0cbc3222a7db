package io.qiqiao.search.elastic;

import java.util.Map;

/**
 * What is looked for, word by word, each with its weight.
 *
 * @param singles single Chinese characters and whole Latin words
 * @param pairs neighbours of those, with a space between
 * @param others pairs of other words for what was asked
 * @param phrases those other words that mean the same, whole
 */
record WeightedWords(
        Map<String, Float> singles, Map<String, Float> pairs, Map<String, Float> others, Iterable<String> phrases) {}
