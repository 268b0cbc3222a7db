package io.qiqiao.servers;

import io.qiqiao.servers.software.ElasticsearchSoftware;
import java.util.List;

/**
 * How the local Elasticsearch runs.
 *
 * @param port the HTTP port, or 0 for any free one
 * @param heapMegabytes the server's heap
 * @param jvmFlags further flags of its Java
 * @param software where its programs come from
 */
public record ElasticsearchSettings(
        int port, int heapMegabytes, List<String> jvmFlags, ElasticsearchSoftware software) {

    /** The setting a fixed port comes from, as messages tell it. */
    public static final String PORT_SETTING = "qiqiao.servers.elasticsearch.port";

    private static final int HEAP_MEGABYTES = 512;

    public ElasticsearchSettings {
        jvmFlags = List.copyOf(jvmFlags);
    }

    /** A small server that starts fast: the quick compiler only, the collector for small heaps. */
    public static ElasticsearchSettings small() {
        return new ElasticsearchSettings(
                0,
                HEAP_MEGABYTES,
                List.of("-XX:TieredStopAtLevel=1", "-XX:-AlwaysPreTouch", "-XX:-UseG1GC", "-XX:+UseSerialGC"),
                ElasticsearchSoftware.wherever());
    }

    public ElasticsearchSettings withPort(int other) {
        return new ElasticsearchSettings(other, heapMegabytes, jvmFlags, software);
    }

    /** With this heap and, since it is meant for load, the full compiler and Elasticsearch's own collector. */
    public ElasticsearchSettings withHeapMegabytes(int megabytes) {
        return new ElasticsearchSettings(port, megabytes, List.of(), software);
    }

    public ElasticsearchSettings withSoftware(ElasticsearchSoftware other) {
        return new ElasticsearchSettings(port, heapMegabytes, jvmFlags, other);
    }
}
