package io.qiqiao.search.index;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only place that makes names of indices and aliases: {@code qiqiao-public-policy} is searched, and stands for the
 * index {@code qiqiao-public-policy-v1-20260901083000}. Each index is written through an alias of its own, which is
 * gone with it: so no write can bring a removed index back to life.
 */
@Singleton
public final class IndexNames {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");

    private final String prefix;
    private final Pattern physical;

    IndexNames(SearchConfiguration configuration) {
        this.prefix = configuration.getIndexPrefix();
        this.physical = Pattern.compile(Pattern.quote(prefix) + "-(public|private)-(.+)-(v[0-9]+-[0-9]+)");
    }

    /** The alias under which the kind's index is searched. */
    public String alias(IndexShare share, String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("a kind is small letters, digits and single hyphens, not " + kind);
        }
        return prefix + "-" + share.code() + "-" + kind;
    }

    /** The aliases of several kinds. */
    public List<String> aliases(IndexShare share, Collection<String> kinds) {
        return kinds.stream().map(kind -> alias(share, kind)).toList();
    }

    /** The index itself in one generation, such as {@code v1-20260901083000}. */
    public String physical(IndexShare share, String kind, String generation) {
        return alias(share, kind) + "-" + generation;
    }

    /** The alias through which the index of one generation is written. */
    public String writing(IndexShare share, String kind, String generation) {
        return physical(share, kind, generation) + "-write";
    }

    /** A pattern that meets the indices of a kind in all generations, and may meet others': see {@link #findGeneration}. */
    public String pattern(IndexShare share, String kind) {
        return alias(share, kind) + "-v*";
    }

    /** The generation of an index of that kind, or empty when the name is another's. */
    public Optional<String> findGeneration(IndexShare share, String kind, String name) {
        Matcher matcher = physical.matcher(name);
        return matcher.matches()
                        && matcher.group(1).equals(share.code())
                        && matcher.group(2).equals(kind)
                ? Optional.of(matcher.group(3))
                : Optional.empty();
    }
}
