package io.qiqiao.admin.terminal;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.MessageBundle;
import io.qiqiao.web.text.Messages;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What people read of a command: results on standard output, everything else on standard error, in the language of the
 * machine. A bar moves only where somebody watches.
 */
public final class Terminal {

    private static final List<MessageBundle> BUNDLES = List.of(
            new MessageBundle("launch"),
            new MessageBundle("provisioning"),
            new MessageBundle("error"),
            new MessageBundle("codes"),
            new MessageBundle("layout"),
            new MessageBundle("intake"),
            new MessageBundle("isolation"));
    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages = new Messages(BUNDLES);
    private final Locale locale;
    private final boolean watched;

    private Terminal(PrintStream out, PrintStream err, Locale locale, boolean watched) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.watched = watched;
    }

    /** This process's own, in English where the machine asks for it, otherwise in Chinese. */
    public static Terminal ofProcess() {
        boolean watched = System.console() != null && System.console().isTerminal();
        Locale locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Languages.CHINESE;
        return new Terminal(System.out, System.err, locale, watched);
    }

    /** One that writes elsewhere, and is not watched. */
    public static Terminal of(PrintStream out, PrintStream err, Locale locale) {
        return new Terminal(out, err, locale, false);
    }

    /** A line of the result. */
    public void result(String line) {
        out.println(line);
        out.flush();
    }

    /** A message to whoever watches. */
    public void tell(String key, Object... arguments) {
        line(text(key, arguments));
    }

    /** Says that something is done and how long it took. */
    public synchronized void done(String what, Duration took) {
        line("  ✓ " + what + "  "
                + text("launch.seconds", String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0)));
    }

    /** Does {@code work} and then says that it is done. */
    public <T> T during(String key, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        done(text(key), Duration.ofNanos(System.nanoTime() - begun));
        return result;
    }

    /** Does {@code work} and then says that it is done. */
    public void during(String key, Runnable work) {
        during(key, () -> {
            work.run();
            return key;
        });
    }

    /** How far something is: a bar that moves where it is watched, otherwise a line at each tenth. */
    public synchronized void progress(String what, long done, long total) {
        if (watched) {
            int filled = total == 0 ? BAR : (int) (BAR * done / total);
            String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
            err.print("\r  " + bar + " " + done + "/" + total + "  " + what + "\033[K" + (done == total ? "\n" : ""));
            err.flush();
        } else if (done == total || total < 10 || done % (total / 10) == 0) {
            line("  " + done + "/" + total + "  " + what);
        }
    }

    /** How far something is whose end is not known: a number that runs where it is watched. */
    public synchronized void counting(String what, long done) {
        if (watched) {
            err.print("\r  " + what + "  " + done + "\033[K");
            err.flush();
        }
    }

    /** Says in one block what is wrong and what to do about it. */
    public void problem(String problem, String remedy) {
        err.println();
        err.println("✗ " + problem);
        if (!remedy.isEmpty()) {
            err.println("  " + remedy);
        }
        err.flush();
    }

    /** Says why something was refused, field by field. */
    public void refusal(Refusal refusal) {
        String title = refusal.code().messageKey();
        String key = refusal.detailKey().equals(title) ? title + ".detail" : refusal.detailKey();
        problem(text(key, refusal.arguments().toArray()), "");
        refusal.problems()
                .forEach(problem -> line("  " + problem.field() + ": "
                        + text(problem.messageKey(), problem.arguments().toArray())));
    }

    /** Where results go, for who writes there by itself. */
    public PrintWriter out() {
        return new PrintWriter(out, true);
    }

    /** Where everything else goes, for who writes there by itself. */
    public PrintWriter err() {
        return new PrintWriter(err, true);
    }

    /** The language in which it speaks. */
    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    private synchronized void line(String line) {
        err.println(line);
        err.flush();
    }
}
