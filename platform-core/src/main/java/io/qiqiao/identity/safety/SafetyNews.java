package io.qiqiao.identity.safety;

import io.qiqiao.identity.Account;
import io.qiqiao.web.text.Label;
import java.time.Instant;
import java.util.Locale;

/**
 * What somebody is told of their account.
 *
 * @param language in which they have used the platform for longest
 * @param address from where it was done, or empty words
 * @param device with what it was done
 * @param detail what is more to be said, such as a key's name, or empty words
 */
public record SafetyNews(
        SafetyEvent event, Account account, Locale language, Instant at, String address, Label device, String detail) {}
