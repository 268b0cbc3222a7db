package io.qiqiao.identity;

/** Brings an invitation to the one invited, by mail. */
@FunctionalInterface
public interface InvitationSender {

    void send(Invitations.Invitation invitation, Account invited);
}
