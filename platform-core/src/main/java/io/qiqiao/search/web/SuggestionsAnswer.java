package io.qiqiao.search.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** @param items titles, the best first */
@Serdeable
record SuggestionsAnswer(List<String> items) {}
