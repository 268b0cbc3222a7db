package io.qiqiao.identity.web;

import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param next where it goes on
 */
public record RecoveryCodesPage(List<String> codes, String next) {

    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }

    /** Without the codes, so that no log has them. */
    @Override
    public String toString() {
        return "RecoveryCodesPage[...]";
    }
}
