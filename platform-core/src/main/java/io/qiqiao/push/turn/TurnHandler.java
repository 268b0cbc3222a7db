package io.qiqiao.push.turn;

import java.util.List;
import java.util.UUID;

/** Does what is due; a bean of this type makes it known. */
public interface TurnHandler {

    /** What it does, such as {@code enterprise}. */
    String what();

    /**
     * Does it for several at once. The tenant is bound and no transaction begun. It may be asked for the same again.
     *
     * @param subjects what the turns are about; may be empty where they are about nothing in particular
     * @throws RuntimeException when it is to be tried again later
     */
    void handle(List<UUID> subjects);
}
