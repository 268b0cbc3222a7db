package io.qiqiao.exchange.courier;

import io.qiqiao.tenancy.TenantId;

/** The receiver is suspended, and the envelope waits until it is back. */
final class ReceiverAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReceiverAway(TenantId receiver) {
        super("tenant " + receiver + " is suspended");
    }
}
