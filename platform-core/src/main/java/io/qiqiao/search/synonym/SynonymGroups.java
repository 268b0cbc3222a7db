package io.qiqiao.search.synonym;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.forms.Forms;
import io.qiqiao.search.words.Figures;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Adds words of equal meaning to the current tenant's searches, and takes them away; at once, and kept in its audit. */
@Singleton
public class SynonymGroups {

    private static final String FIELD = "words";
    private static final String GROUP = "synonym-group";

    /** Letters, digits, and what joins them within a word. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .+&/（）()·-]*");

    private final SynonymRows rows;
    private final Audit audit;
    private final Clock clock;
    private final Figures rules = Figures.of("search/synonyms.properties");

    SynonymGroups(SynonymRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, the newest first. */
    public List<SynonymGroup> list() {
        return rows.list(rules.get("groups")).stream().map(SynonymGroup::of).toList();
    }

    /**
     * Adds a group; one that stands already stays.
     *
     * @throws Refusal invalid-input on {@code words} when they are too few or too many, too short or too long, or no
     *     words, or when there are too many groups
     */
    @Transactional
    public void add(Collection<String> given) {
        List<String> words = given.stream()
                .map(word -> Forms.plain(word).strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
        check(words);
        UUID id = Ids.next();
        if (rows.add(id, String.join(SynonymGroup.BETWEEN, words), clock.instant()) == 1) {
            record(id, "added", words);
        }
    }

    private void check(List<String> words) {
        int fewest = rules.get("fewest-words");
        int most = rules.get("most-words");
        if (words.size() < fewest || words.size() > most) {
            throw Refusal.invalid(FIELD, "search.synonym.count", fewest, most);
        }
        int shortest = rules.get("shortest-word");
        int longest = rules.get("longest-word");
        words.stream()
                .filter(word -> word.length() < shortest
                        || word.length() > longest
                        || !WORD.matcher(word).matches())
                .findFirst()
                .ifPresent(word -> {
                    throw Refusal.invalid(FIELD, "search.synonym.word", word, shortest, longest);
                });
        if (rows.count() >= rules.get("groups")) {
            throw Refusal.invalid(FIELD, "search.synonym.too-many", rules.get("groups"));
        }
    }

    /** @throws Refusal not-found when the tenant has no such group */
    @Transactional
    public void remove(UUID id) {
        SynonymGroup group = rows.find(id).map(SynonymGroup::of).orElseThrow(Refusal::notFound);
        rows.remove(id);
        record(id, "removed", group.words());
    }

    private void record(UUID id, String what, List<String> words) {
        audit.record(AuditEvent.of("synonym-change")
                .about(GROUP, id.toString())
                .with(what, String.join(SynonymGroup.BETWEEN, words)));
    }
}
