package io.qiqiao.servers.machine;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.FOLDER_OUT_OF_REACH;
import static io.qiqiao.servers.machine.ServerTrouble.Kind.NO_UNPRIVILEGED_ACCOUNT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The account the servers run under. Both refuse root; when we are root, they run as the owner of the data directory, or as {@code nobody} when that is root too.
 * User namespaces are not needed.
 *
 * <p>On Linux a server also gets its own session (a Ctrl-C in the terminal is for us, who stop it in order) and asks the kernel for a signal when we die.
 */
public final class ServerAccount {

    private static final int NOBODY = 65534;
    private static final Duration PROBE = Duration.ofSeconds(10);

    /** For data below a folder such as {@code /root} that the account cannot enter: it may read there, and nothing more.
     * The secure bit lets {@code access(2)} see that, too: Java asks it whether a file exists. */
    private static final List<String> READ_ANYWHERE =
            List.of("--securebits=+no_setuid_fixup", "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search");

    private final int uid;
    private final int gid;
    private final boolean dropping;
    private List<String> extra = List.of();

    private ServerAccount(int uid, int gid, boolean dropping) {
        this.uid = uid;
        this.gid = gid;
        this.dropping = dropping;
    }

    /**
     * The account for servers whose data lies in this folder.
     *
     * @throws ServerTrouble when we are root and cannot become anybody else
     */
    public static ServerAccount forDataIn(Path folder) {
        var machine = Machine.here();
        if (!machine.isRoot()) {
            return new ServerAccount(0, 0, false);
        }
        if (!machine.isLinux()) {
            throw ServerTrouble.of(NO_UNPRIVILEGED_ACCOUNT, machine.system());
        }
        var account = ownerOf(folder);
        account.requireDrop();
        return account;
    }

    /** An owner without a name will not do: PostgreSQL insists on one. */
    private static ServerAccount ownerOf(Path folder) {
        var uid = Machine.ownerOf(folder, "unix:uid");
        return uid == 0 || Machine.ownerName(folder).equals(Integer.toString(uid))
                ? new ServerAccount(NOBODY, NOBODY, true)
                : new ServerAccount(uid, Machine.ownerOf(folder, "unix:gid"), true);
    }

    private void requireDrop() {
        var probe = CommandRun.of(command(List.of("true")), PROBE);
        if (!probe.succeeded()) {
            throw ServerTrouble.of(NO_UNPRIVILEGED_ACCOUNT, probe.output());
        }
    }

    /** Makes sure that the account can enter these folders; throws when there is no way. */
    public void requireReach(Path... folders) {
        for (var folder : folders) {
            if (!enters(folder)) {
                extra = READ_ANYWHERE;
            }
            if (!enters(folder)) {
                throw ServerTrouble.of(FOLDER_OUT_OF_REACH, folder, uid);
            }
        }
    }

    private boolean enters(Path folder) {
        return !dropping
                || CommandRun.of(command(List.of("test", "-x", folder.toString())), PROBE)
                        .succeeded();
    }

    /** Hands a file, or a folder with all it holds, to the account. */
    public void own(Path path) {
        if (!dropping) {
            return;
        }
        try (var found = Files.walk(path)) {
            for (var each : found.toList()) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw Folders.trouble(path, e);
        }
    }

    /** As {@link #own}, for a folder whose content is the account's when the folder is: half a million files take a while. */
    public void ownWhole(Path folder) {
        if (dropping && Machine.ownerOf(folder, "unix:uid") != uid) {
            own(folder);
        }
    }

    /** The command as this account runs it. */
    public List<String> command(List<String> command) {
        return dropping ? concat(List.of("setpriv"), drop(), command) : command;
    }

    /** The command of a server that gets the signal ({@code INT}, {@code TERM}) when we die, where the system can do that. */
    public List<String> server(String signalAtOurDeath, List<String> command) {
        if (!Machine.here().isLinux() || Machine.findTool("setpriv").isEmpty()) {
            return command(command);
        }
        var session = Machine.findTool("setsid").map(List::of).orElse(List.of());
        return concat(session, List.of("setpriv", "--pdeathsig", signalAtOurDeath), drop(), command);
    }

    private List<String> drop() {
        return dropping
                ? concat(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"), extra)
                : List.of();
    }

    @SafeVarargs
    private static List<String> concat(List<String>... parts) {
        var whole = new ArrayList<String>();
        List.of(parts).forEach(whole::addAll);
        return whole;
    }
}
