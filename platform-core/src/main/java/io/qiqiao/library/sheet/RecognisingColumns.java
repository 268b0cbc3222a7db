package io.qiqiao.library.sheet;

import io.qiqiao.library.sheet.Recognised.Basis;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which fields the columns of somebody else's sheet fill. What a field is called here comes before words that say
 * the same, and no field is filled twice: of two columns that mean the same the first is taken.
 */
@Singleton
public final class RecognisingColumns {

    /** In brackets: that something must be filled in, or how. Units are no such advice: 元 is not 万元. */
    private static final String ADVICE = "[(\\[【][^)\\]】]*[填选如例][^)\\]】]*[)\\]】]";

    private final SheetColumns columns;
    private final ColumnWords words;

    RecognisingColumns(SheetColumns columns, ColumnWords words) {
        this.columns = columns;
        this.words = words;
    }

    /** What each of the columns means, in their order. */
    public List<Recognised> of(String kind, List<SentColumn> sent) {
        Map<String, SheetColumn> named = columns.named(kind);
        Map<String, SheetColumn> loosely = loosely(kind, named);
        Set<String> taken = new HashSet<>();
        Map<SentColumn, Recognised> found = new LinkedHashMap<>();
        for (SentColumn column : sent) {
            columns.find(named, column.heading())
                    .ifPresent(meant -> found.put(column, recognised(column, meant, Basis.NAME, taken)));
        }
        for (SentColumn column : sent) {
            found.computeIfAbsent(column, none -> loosely(column, loosely, taken));
        }
        return sent.stream()
                .map(column -> Objects.requireNonNull(found.get(column)))
                .toList();
    }

    /** How many of the columns mean something that is read. */
    long count(String kind, List<SentColumn> sent) {
        return of(kind, sent).stream().filter(each -> each.field() != null).count();
    }

    private static Recognised loosely(SentColumn column, Map<String, SheetColumn> loosely, Set<String> taken) {
        if (column.isNameless()) {
            return Recognised.passedOver(column);
        }
        String plain = SheetColumns.plain(column.heading());
        Optional<SheetColumn> meant = Stream.of(plain, plain.replaceAll(ADVICE, ""))
                .flatMap(heading -> Stream.ofNullable(loosely.get(loose(heading))))
                .findFirst();
        return meant.map(each -> recognised(column, each, Basis.SYNONYM, taken)).orElse(Recognised.none(column));
    }

    private static Recognised recognised(SentColumn column, SheetColumn meant, Basis basis, Set<String> taken) {
        if (meant.isPassedOver()) {
            return Recognised.passedOver(column);
        }
        return taken.add(meant.code()) ? new Recognised(column, meant.code(), basis) : Recognised.none(column);
    }

    private Map<String, SheetColumn> loosely(String kind, Map<String, SheetColumn> named) {
        Map<String, SheetColumn> loosely = new LinkedHashMap<>();
        named.forEach((name, column) -> loosely.putIfAbsent(loose(name), column));
        words.each(kind, (field, synonyms) -> {
            SheetColumn column = named.get(SheetColumns.plain(field));
            if (column != null) {
                synonyms.forEach(word -> loosely.putIfAbsent(loose(word), column));
            }
        });
        return loosely;
    }

    /** Without what stands between letters and digits. */
    private static String loose(String name) {
        return SheetColumns.plain(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
