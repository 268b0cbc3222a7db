package io.qiqiao.identity.member;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;

/** What a member is: a role, and the party acted for. {@link Standings} makes those that fit together. */
public record Standing(Role role, PartyRef party) {}
