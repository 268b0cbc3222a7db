package io.qiqiao.search.sound;

import io.qiqiao.search.words.FieldWords;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of the field, by how they sound. */
@Singleton
public final class KnownWords {

    private final List<String> words;
    private final Set<String> known;
    private final SortedMap<String, List<String>> bySound = new TreeMap<>();
    private final SortedMap<String, List<String>> byInitials = new TreeMap<>();

    KnownWords(FieldWords words) {
        this.known = Set.copyOf(words.synonyms().words());
        this.words = known.stream().sorted().toList();
        this.words.forEach(word -> {
            Sounds.of(word).ifPresent(sound -> put(bySound, sound, word));
            Sounds.initials(word)
                    .filter(initials -> initials.length() > 1)
                    .ifPresent(initials -> put(byInitials, initials, word));
        });
    }

    private static void put(Map<String, List<String>> map, String key, String word) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(word);
    }

    /** All of them. */
    public List<String> list() {
        return words;
    }

    public boolean isKnown(String word) {
        return known.contains(word);
    }

    /** Those that sound exactly so. */
    public List<String> soundingInFull(String letters) {
        return bySound.getOrDefault(letters, List.of());
    }

    /** Those that sound like {@code letters}: in full first, then by initials. */
    public List<String> sounding(String letters) {
        return Stream.concat(
                        bySound.getOrDefault(letters, List.of()).stream(),
                        byInitials.getOrDefault(letters, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Those that go on from {@code letters}, in full or by initials, the shortest first. */
    public List<String> begunBy(String letters, int most) {
        return Stream.of(bySound, byInitials)
                .flatMap(map -> map.subMap(letters, letters + '\uffff').values().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(String::length))
                .limit(most)
                .toList();
    }
}
