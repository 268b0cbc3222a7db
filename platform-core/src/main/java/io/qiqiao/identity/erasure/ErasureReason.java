package io.qiqiao.identity.erasure;

import org.jspecify.annotations.Nullable;

/**
 * Why a person is erased, as the audit keeps it for good. It is a choice and the number of a request, not a text: what is
 * written there about somebody who is to be forgotten could never be taken back.
 *
 * @param request the number the request is filed under, or null
 */
public record ErasureReason(ErasureGround ground, @Nullable String request) {}
