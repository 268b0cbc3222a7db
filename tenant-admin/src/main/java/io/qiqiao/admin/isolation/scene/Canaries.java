package io.qiqiao.admin.isolation.scene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes canaries and finds them again in whatever text. */
public final class Canaries {

    private static final Pattern MARKER = Pattern.compile("cny[0-9a-v]{13}z|1990[0-9]{7}");
    private static final int LETTERS = 13;
    private static final int BASE = 32;
    private static final int PHONES = 10_000_000;

    private final Map<String, Canary> known = new ConcurrentHashMap<>();
    private final Random random;

    public Canaries(Random random) {
        this.random = random;
    }

    /** A word like no other. */
    synchronized String word() {
        StringBuilder word = new StringBuilder("cny");
        for (int letter = 0; letter < LETTERS; letter++) {
            word.append(Character.forDigit(random.nextInt(BASE), BASE));
        }
        return word.append('z').toString();
    }

    /** A phone number like no other. */
    synchronized String phone() {
        String phone;
        do {
            phone = "1990%07d".formatted(random.nextInt(PHONES));
        } while (known.containsKey(phone));
        return phone;
    }

    /** Puts the canary out. */
    public String place(Canary canary) {
        known.put(canary.marker(), canary);
        return canary.marker();
    }

    /** Takes those back whose places were written over. */
    void retire(Predicate<Canary> gone) {
        known.values().removeIf(gone);
    }

    /** Whether there is anything in {@code text} that looks like a canary, of whatever scene. */
    public static boolean mayStandIn(String text) {
        return MARKER.matcher(text).find();
    }

    /** All that are shown in {@code text}, each once. */
    public Collection<Canary> listIn(String text) {
        Map<String, Canary> found = new LinkedHashMap<>();
        MARKER.matcher(text)
                .results()
                .map(match -> known.get(match.group()))
                .filter(Objects::nonNull)
                .forEach(canary -> found.put(canary.marker(), canary));
        return found.values();
    }

    public List<Canary> list() {
        return List.copyOf(known.values());
    }
}
