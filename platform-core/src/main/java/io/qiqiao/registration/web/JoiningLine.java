package io.qiqiao.registration.web;

import io.qiqiao.web.part.Link;

/**
 * Somebody who wants to act for an enterprise, as the page shows it.
 *
 * @param contact masked
 * @param asked when
 */
public record JoiningLine(String name, String contact, String enterprise, String asked, Link approve, Link decline) {}
