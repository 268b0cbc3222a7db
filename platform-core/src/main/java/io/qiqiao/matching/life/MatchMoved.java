package io.qiqiao.matching.life;

/** A match was moved. Raised inside the transaction that moves it, so that what follows is written with it or not at all. */
public record MatchMoved(Match before, Match after, By by) {}
