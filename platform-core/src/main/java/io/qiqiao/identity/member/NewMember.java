package io.qiqiao.identity.member;

/**
 * Somebody to be invited.
 *
 * @param name how the inviter calls them
 * @param contact their e-mail or phone number
 */
public record NewMember(String name, String contact, Standing standing) {

    /** Without what identifies them, so that no log has it. */
    @Override
    public String toString() {
        return "NewMember[standing=" + standing + "]";
    }
}
