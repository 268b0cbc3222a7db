package io.qiqiao.notice.web;

import java.util.List;

/** The demo's mailbox, the newest first. */
public record MailboxPage(List<Letter> letters) {

    public MailboxPage {
        letters = List.copyOf(letters);
    }
}
