package io.qiqiao.protection;

/** A protected text or a wrapped key does not open. The message says why, and nothing of what is in it. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreadable(String why) {
        super(why);
    }
}
