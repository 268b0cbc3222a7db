package io.qiqiao.identity;

import java.util.Optional;

/** Tells who acts in the present request; nobody does for a visitor or in a job. */
public interface CurrentActor {

    Optional<Actor> find();

    /** @throws io.qiqiao.kernel.Refusal not-signed-in when nobody is */
    Actor get();
}
