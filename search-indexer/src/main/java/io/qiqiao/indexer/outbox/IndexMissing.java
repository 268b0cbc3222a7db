package io.qiqiao.indexer.outbox;

import java.io.IOException;

/** A kind has no index to be written to at the moment; it is being made. */
public final class IndexMissing extends IOException {

    private static final long serialVersionUID = 1L;

    IndexMissing(String kind) {
        super("the index of " + kind + " is missing");
    }
}
