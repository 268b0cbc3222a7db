package io.qiqiao.search.evaluation;

/** A figure, and between what it lies with 95 % confidence. */
public record Estimate(double value, double low, double high) {}
