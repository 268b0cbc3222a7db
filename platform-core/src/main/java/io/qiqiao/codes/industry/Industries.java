package io.qiqiao.codes.industry;

import io.qiqiao.codes.ReferenceRows;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The industries of GB/T 4754-2017, as this release knows them. */
@Singleton
public class Industries {

    private static final String LIST = "reference/industries/gbt4754-2017.csv";

    private final Map<String, Industry> byCode = new LinkedHashMap<>();
    private final Map<String, Industry> byName = new LinkedHashMap<>();

    Industries() {
        String section = "";
        for (List<String> row : ReferenceRows.of(LIST)) {
            Industry industry = industry(row, section);
            section = industry.level() == Industry.Level.SECTION ? industry.code() : section;
            byCode.put(industry.code(), industry);
            // A class that is its group's only one has the group's name: the finer one counts.
            byName.put(industry.name(), industry);
        }
    }

    private static Industry industry(List<String> row, String section) {
        String code = row.getFirst();
        Industry.Level level = Industry.Level.of(code);
        @Nullable
        String parent = switch (level) {
            case SECTION -> null;
            case DIVISION -> section;
            case GROUP, CLASS -> code.substring(0, code.length() - 1);
        };
        return new Industry(code, row.getLast(), level, parent);
    }

    /** All of them, each after the one it belongs to. */
    public List<Industry> list() {
        return List.copyOf(byCode.values());
    }

    /** The industry of {@code code}, which may have its section's letter before its digits, as in {@code I6513}. */
    public Optional<Industry> find(String code) {
        String text = spelled(code);
        Industry known = byCode.get(text);
        if (known != null || text.length() < 2 || !Character.isLetter(text.charAt(0))) {
            return Optional.ofNullable(known);
        }
        return Optional.ofNullable(byCode.get(text.substring(1)))
                .filter(industry -> listPath(industry.code()).getFirst().code().charAt(0) == text.charAt(0));
    }

    /** The industry with this code, or with exactly this name. */
    public Optional<Industry> findByCodeOrName(String text) {
        return find(text)
                .or(() -> Optional.ofNullable(byName.get(Normalizer.normalize(text.strip(), Normalizer.Form.NFC))));
    }

    /** The industries that {@code code} belongs to, from its section (门类) down, and itself; empty for an unknown code. */
    public List<Industry> listPath(String code) {
        List<Industry> path = new ArrayList<>();
        for (Industry next = byCode.get(code); next != null; next = byCode.get(next.parent())) {
            path.add(next);
        }
        Collections.reverse(path);
        return path;
    }

    /** The industries directly below {@code code}; the sections for the empty text. */
    public List<Industry> listBelow(String code) {
        return byCode.values().stream()
                .filter(industry -> code.equals(industry.parent() == null ? "" : industry.parent()))
                .toList();
    }

    static String spelled(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
