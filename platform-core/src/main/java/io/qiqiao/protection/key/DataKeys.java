package io.qiqiao.protection.key;

import io.qiqiao.protection.DataKeyring;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Unreadable;
import io.qiqiao.protection.suite.Suite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The data keys of all owners, opened when they are needed and remembered in this process. */
@Singleton
final class DataKeys implements DataKeyring {

    private final DataKeyRepository rows;
    private final DataKeyMaking making;
    private final ProtectionConfiguration configuration;
    private final Clock clock;
    private final Map<Name, DataKey> opened = new ConcurrentHashMap<>();
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();

    DataKeys(DataKeyRepository rows, DataKeyMaking making, ProtectionConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.making = making;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The key that protects fields now; made where there is none. */
    DataKey present(String owner) {
        Newest last = newest.get(owner);
        Instant now = clock.instant();
        if (last == null || last.readAt.plus(configuration.getCurrentAge()).isBefore(now)) {
            last = new Newest(open(findOrMake(owner, DataKeyRow.FIELD)), now);
            newest.put(owner, last);
        }
        return last.key;
    }

    /** The key of that version, however old. */
    DataKey get(String owner, int version) {
        DataKey known = opened.get(new Name(owner, DataKeyRow.FIELD, version));
        return known != null
                ? known
                : open(rows.find(owner, DataKeyRow.FIELD, version)
                        .orElseThrow(() -> new Unreadable(
                                "the key it was protected with is not there: " + owner + " " + version)));
    }

    /** The key of blind indexes, which stays: another would find nothing of what was written before. */
    DataKey index(String owner) {
        DataKey known = opened.get(new Name(owner, DataKeyRow.INDEX, 1));
        return known != null ? known : open(findOrMake(owner, DataKeyRow.INDEX));
    }

    @Override
    public int renew(KeyScope scope) {
        int before = rows.findNewest(scope.owner(), DataKeyRow.FIELD)
                .map(DataKeyRow::version)
                .orElse(0);
        DataKeyRow made = making.make(scope.owner(), DataKeyRow.FIELD, before + 1);
        newest.remove(scope.owner());
        return made.version();
    }

    @Override
    public int rewrap() {
        int wrapped = 0;
        List<DataKeyRow> some = foreign();
        while (!some.isEmpty()) {
            wrapped += some.stream().mapToInt(making::rewrap).sum();
            some = foreign();
        }
        return wrapped;
    }

    @Override
    public List<Entry> list() {
        return rows.list().stream()
                .map(row -> new Entry(row.owner(), row.purpose(), row.version(), row.suite(), row.master()))
                .toList();
    }

    @Override
    public void requireMaster() {
        present(KeyScope.platform().owner());
    }

    private List<DataKeyRow> foreign() {
        return rows.listNotWrappedBy(making.master());
    }

    private DataKeyRow findOrMake(String owner, String purpose) {
        return rows.findNewest(owner, purpose).orElseGet(() -> making.make(owner, purpose, 1));
    }

    private DataKey open(DataKeyRow row) {
        return opened.computeIfAbsent(
                new Name(row.owner(), row.purpose(), row.version()),
                name -> new DataKey(row.version(), Suite.of(row.suite()), making.opened(row)));
    }

    private record Name(String owner, String purpose, int version) {}

    private record Newest(DataKey key, Instant readAt) {}
}
