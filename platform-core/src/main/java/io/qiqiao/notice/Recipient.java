package io.qiqiao.notice;

import java.util.UUID;

/**
 * Whose inbox: a person's own, or that of a party, which all who act for it read together.
 *
 * @param kind {@code account}, or the party's kind, such as {@code enterprise}
 * @param id the account's or the party's
 */
public record Recipient(String kind, String id) {

    private static final String ACCOUNT = "account";

    public static Recipient account(UUID account) {
        return new Recipient(ACCOUNT, account.toString());
    }

    /** Whether {@code code} is of a person's own inbox. */
    public static boolean isOfAccount(String code) {
        return code.startsWith(ACCOUNT + ":");
    }

    public static Recipient party(String kind, String id) {
        return new Recipient(kind, id);
    }

    /** How it is written in the database: {@code enterprise:0190…}. */
    public String code() {
        return kind + ":" + id;
    }
}
