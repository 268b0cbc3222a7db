package io.qiqiao.registration.joining;

import io.qiqiao.registration.Contact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who wants to act for an enterprise.
 *
 * @param title the enterprise's name
 * @param facts what they said of it, taken over when they are its first
 */
public record JoiningRequest(
        UUID id,
        UUID enterprise,
        String title,
        UUID account,
        String name,
        Contact contact,
        Map<String, Object> facts,
        Instant createdAt) {}
