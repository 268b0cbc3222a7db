package io.qiqiao.testkit

import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** A JVM of its own with the class path of this one: to be killed as machines are, without a last word. */
class SeparateProcess implements Closeable {

    /** What a process prints when it has begun its work. */
    static final String READY = 'ready'

    private final Process process
    private final CountDownLatch ready = new CountDownLatch(1)
    private final List<String> said = [].asSynchronized()

    /** Starts {@code main}'s {@code main(String...)} in a process of its own. */
    static SeparateProcess of(Class<?> main, String... arguments) {
        new SeparateProcess(main, arguments)
    }

    private SeparateProcess(Class<?> main, String... arguments) {
        def java = ProcessHandle.current().info().command().orElse('java')
        def command = [java, '-Xmx256m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp',
                       System.getProperty('java.class.path'), main.name] + arguments.toList()
        process = new ProcessBuilder(command*.toString()).redirectErrorStream(true).start()
        Thread.startDaemon { listen() }
    }

    /** Waits until it has said that it works. */
    SeparateProcess awaitReady(long seconds = 60) {
        if (!ready.await(seconds, TimeUnit.SECONDS)) {
            close()
            throw new IllegalStateException("the process did not begin its work:\n${said.join('\n')}")
        }
        this
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().waitFor()
    }

    String getOutput() {
        said.join('\n')
    }

    @Override
    void close() {
        kill()
    }

    private void listen() {
        process.inputStream.eachLine('UTF-8') {
            said << it
            if (it == READY) {
                ready.countDown()
            }
        }
    }
}
