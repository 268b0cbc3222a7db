package io.qiqiao.servers;

import io.qiqiao.servers.machine.ServerTexts;
import java.util.Locale;

/** What starting and stopping the local servers consists of, in words for whoever waits. */
public enum Step {
    POSTGRES_SOFTWARE,
    POSTGRES_TAKE_OVER,
    POSTGRES_DATA,
    POSTGRES_START,
    POSTGRES_STOP,
    ELASTICSEARCH_SOFTWARE,
    ELASTICSEARCH_TAKE_OVER,
    ELASTICSEARCH_START,
    ELASTICSEARCH_STOP;

    /** The step in the language of the machine. */
    public String text() {
        return ServerTexts.get("step." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
