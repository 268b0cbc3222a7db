package io.qiqiao.search.sound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the parts of a title sound, so that it is found by whatever part of it somebody types in letters. */
public final class TitleSounds {

    /** So many syllables of a part are enough to tell it from others. */
    private static final int SYLLABLES = 12;

    private static final int MOST = 200;

    private TitleSounds() {}

    /** The sound of the title from each of its characters on, in full and by initials. */
    public static List<String> keys(String title) {
        Set<String> keys = new LinkedHashSet<>();
        for (List<Syllable> run : Sounds.runs(title)) {
            for (int from = 0; from < run.size(); from++) {
                List<Syllable> part = run.subList(from, Math.min(run.size(), from + SYLLABLES));
                keys.add(Sounds.joined(part));
                if (part.size() > 1) {
                    keys.add(Sounds.initials(part));
                }
            }
        }
        return keys.stream().limit(MOST).toList();
    }

    /** The first part of a title that sounds like {@code letters}, in full or by initials, as it is written there. */
    public static Optional<String> part(String title, String letters) {
        for (List<Syllable> run : Sounds.runs(title)) {
            for (int from = 0; from < run.size(); from++) {
                int end = end(run, from, letters);
                if (end > from) {
                    int first = run.get(from).at();
                    return Optional.of(title.substring(first, run.get(end - 1).at() + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** Behind which syllable the part ends that begins at {@code from} and sounds so; 0 when none does. */
    private static int end(List<Syllable> run, int from, String letters) {
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (int at = from; at < run.size() && initials.length() < letters.length(); at++) {
            full.append(run.get(at).letters());
            initials.append(run.get(at).initial());
            if (full.toString().equals(letters)
                    || initials.length() > 1 && initials.toString().equals(letters)) {
                return at + 1;
            }
        }
        return 0;
    }
}
