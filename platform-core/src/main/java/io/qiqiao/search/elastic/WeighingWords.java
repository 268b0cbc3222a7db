package io.qiqiao.search.elastic;

import io.qiqiao.search.RelevancePart;
import io.qiqiao.search.words.FieldWords;
import io.qiqiao.search.words.Synonyms;
import jakarta.inject.Singleton;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Weighs the words of a question: what asks counts for little, a heading for more, other words for the same for some. */
@Singleton
final class WeighingWords {

    /** A long text begins with a heading when something ends it: a line, or else a space, a colon or a full stop. */
    private static final Pattern HEADING = Pattern.compile("^(?:(.+)\\R|(\\S+?)[\\s：:。]+)\\S");

    private final FieldWords words;
    private final RelevanceWeights weights;

    WeighingWords(FieldWords words, RelevanceWeights weights) {
        this.words = words;
        this.weights = weights;
    }

    WeightedWords of(Wording wording, Set<RelevancePart> without) {
        List<String> tokens = wording.list();
        float[] boosts = new float[tokens.size()];
        int heading = without.contains(RelevancePart.HEADING) ? 0 : heading(wording);
        for (int at = 0; at < boosts.length; at++) {
            boosts[at] = at < heading ? weights.get("heading") : 1f;
        }
        BitSet asking = without.contains(RelevancePart.QUESTION_WORDS) ? new BitSet() : asking(tokens);
        Map<String, Synonyms.Standing> synonyms =
                without.contains(RelevancePart.SYNONYMS) ? Map.of() : words.find(wording.text());
        return new WeightedWords(
                singles(tokens, boosts), pairs(tokens, boosts, asking), others(synonyms), phrases(synonyms));
    }

    /** How many tokens the heading of a long text has; 0 without one. */
    private int heading(Wording wording) {
        Matcher matcher = HEADING.matcher(wording.text());
        if (wording.tokens() <= weights.count("heading-from-tokens") || !matcher.find()) {
            return 0;
        }
        String line = matcher.group(1);
        int tokens = Wording.of(line == null ? matcher.group(2) : line).tokens();
        return tokens <= weights.count("heading-most-tokens") ? tokens : 0;
    }

    /** Which tokens belong to a word that asks. */
    private BitSet asking(List<String> tokens) {
        String text = tokens.stream()
                .map(token -> token.length() == 1 ? token : "\u0000")
                .collect(Collectors.joining());
        BitSet asking = new BitSet(text.length());
        for (String word : words.asking()) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                asking.set(at, at + word.length());
            }
        }
        return asking;
    }

    private static Map<String, Float> singles(List<String> tokens, float[] boosts) {
        Map<String, Float> singles = new LinkedHashMap<>();
        for (int at = 0; at < tokens.size(); at++) {
            singles.merge(tokens.get(at), boosts[at], Float::sum);
        }
        return singles;
    }

    private Map<String, Float> pairs(List<String> tokens, float[] boosts, BitSet asking) {
        Map<String, Float> pairs = new LinkedHashMap<>();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            float share = asking.get(at) && asking.get(at + 1)
                    ? weights.get("question-words")
                    : asking.get(at) || asking.get(at + 1) ? weights.get("question-word-beside") : 1f;
            pairs.merge(
                    tokens.get(at) + " " + tokens.get(at + 1),
                    share * Math.min(boosts[at], boosts[at + 1]),
                    Float::sum);
        }
        return pairs;
    }

    /** A long word for the same counts for more than a short one, but not in full for each of its pairs. */
    private Map<String, Float> others(Map<String, Synonyms.Standing> synonyms) {
        Map<String, Float> others = new LinkedHashMap<>();
        synonyms.forEach((word, standing) -> {
            List<String> tokens = Wording.of(word).list();
            int count = Math.max(1, tokens.size() - 1);
            float weight = weights.get(standing == Synonyms.Standing.SAME ? "synonyms" : "broader");
            for (int at = 0; at < count; at++) {
                String pair = tokens.size() == 1 ? tokens.getFirst() : tokens.get(at) + " " + tokens.get(at + 1);
                others.merge(pair, weight / (float) Math.sqrt(count), Math::max);
            }
        });
        return others;
    }

    private static List<String> phrases(Map<String, Synonyms.Standing> synonyms) {
        return synonyms.entrySet().stream()
                .filter(word -> word.getValue() == Synonyms.Standing.SAME)
                .map(Map.Entry::getKey)
                .toList();
    }
}
