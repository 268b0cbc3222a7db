package io.qiqiao.admin.isolation.fault;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the instrumented program calls at each site. Does nothing but for the one site that is active. */
public final class Faults {

    /** No site at all. */
    static final int NONE = -1;

    private static volatile int active = NONE;
    private static volatile @Nullable SqlFault sql;
    private static volatile Set<Integer> reached = ConcurrentHashMap.newKeySet();
    private static volatile boolean watching;
    private static volatile TenantId tried = TenantId.of("510100");
    private static volatile TenantId other = TenantId.of("530000");
    private static final Map<Integer, Object> FIRST = new ConcurrentHashMap<>();
    private static final Map<String, List<Integer>> SITES_OF = new ConcurrentHashMap<>();
    private static List<SqlFault> statements = List.of();

    private Faults() {}

    static void between(TenantId one, TenantId another) {
        tried = one;
        other = another;
    }

    static void know(List<SqlFault> all) {
        statements = all;
    }

    static void plant(int site) {
        FIRST.clear();
        sql = statements.stream()
                .filter(each -> each.site() == site)
                .findFirst()
                .orElse(null);
        active = site;
    }

    static void remove() {
        active = NONE;
        sql = null;
    }

    /** Begins to note which sites are reached. */
    static void watch() {
        reached = ConcurrentHashMap.newKeySet();
        watching = true;
    }

    /** What was reached since. */
    static Set<Integer> reached() {
        return Set.copyOf(reached);
    }

    static void stopWatching() {
        watching = false;
    }

    private static boolean is(int site) {
        if (watching) {
            reached.add(site);
        }
        return active == site;
    }

    /** Called where something of a tenant's or a party's is read. */
    public static @Nullable Object pass(@Nullable Object value, int site) {
        return is(site) ? changed(value) : value;
    }

    /** Called where a method answers. */
    public static boolean guard(boolean value, int site) {
        return is(site) != value;
    }

    /** Whether a call is left out. */
    public static boolean skips(int site) {
        return is(site);
    }

    /** Called where a constant is compared with. */
    public static Object compared(Object value, int site) {
        if (!is(site)) {
            return value;
        }
        Object[] all = ((Enum<?>) value).getDeclaringClass().getEnumConstants();
        return all[(((Enum<?>) value).ordinal() + 1) % all.length];
    }

    /** Called where the search adds a condition. */
    public static Object filter(Object value, int site) {
        return is(site) ? Query.of(query -> query.matchAll(all -> all)) : value;
    }

    /** Called where a cache is asked. */
    public static Object key(Object value, int site) {
        return is(site) ? FIRST.computeIfAbsent(site, none -> value) : value;
    }

    /** Called by the database's driver for every statement. */
    public static String sql(String text) {
        SqlFault fault = sql;
        if (watching) {
            reached.addAll(SITES_OF.computeIfAbsent(text, Faults::sites));
        }
        return fault == null ? text : fault.changed(text);
    }

    private static List<Integer> sites(String text) {
        String plain = SqlFault.plain(text);
        return statements.stream()
                .filter(each -> each.fits(plain))
                .map(SqlFault::site)
                .toList();
    }

    private static @Nullable Object changed(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case TenantId tenant -> tenant.equals(tried) ? other : tried;
            case Optional<?> found when found.isEmpty() -> Optional.of(tried);
            case Optional<?> found -> found.map(Faults::changed);
            case PartyRef party -> new PartyRef(party.kind(), party.id() == null ? "other" : null);
            case String text when text.contains(tried.code()) -> text.replace(tried.code(), other.code());
            case String text -> text.replaceAll("[1-9][0-9]{8}|[1-9][0-9]{5}", tried.code());
            default -> value;
        };
    }
}
