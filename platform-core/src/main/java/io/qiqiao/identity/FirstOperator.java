package io.qiqiao.identity;

import java.net.URI;
import java.time.Instant;

/** Lets the first operator in: there is no default account but in demo mode. */
public interface FirstOperator {

    /**
     * Says how the operator gets in. Called by the launcher at each start, after the schemas are there; in demo mode it
     * makes the demo's operator. While there is no operator, each call makes a new link and ends the one before.
     */
    Entrance prepare();

    /** The way in. */
    sealed interface Entrance {}

    /** There is an operator. */
    record Known() implements Entrance {}

    /** The demo's operator, known to everybody. */
    record Demo(String login, String password) implements Entrance {}

    /** A link that works once, for whoever watches the console of the first start. */
    record Link(URI address, Instant expiresAt) implements Entrance {}
}
