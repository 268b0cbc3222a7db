package io.qiqiao.registration.web;

import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;

/** One purpose as the page shows it: its words, where it stands, and the one thing to do about it. */
public record ConsentLine(Label purpose, Label text, Label state, Link deed) {}
