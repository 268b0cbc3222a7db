package io.qiqiao.eligibility.fact;

/** What is known of a fact, and from where. */
public record KnownFact(FactValue value, FactSource source) {}
