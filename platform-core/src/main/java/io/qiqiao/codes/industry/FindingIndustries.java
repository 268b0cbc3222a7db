package io.qiqiao.codes.industry;

import io.qiqiao.codes.ReferenceRows;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds industries by what people type: the beginning of a code, words of the standard's names, or words of everyday
 * (饭店 for 正餐服务). What is found is fine enough to be chosen.
 */
@Singleton
public class FindingIndustries {

    private static final String EVERYDAY = "reference/industries/everyday-words.csv";
    private static final Pattern CODE = Pattern.compile("[A-T]?[0-9]{0,4}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；/]+");
    private static final int LONGEST = 100;

    private final Industries industries;
    private final List<Candidate> candidates;

    FindingIndustries(Industries industries) {
        this.industries = industries;
        Map<String, List<String>> everyday = ReferenceRows.of(EVERYDAY).stream()
                .collect(Collectors.groupingBy(
                        List::getLast, Collectors.mapping(List::getFirst, Collectors.toUnmodifiableList())));
        candidates = industries.list().stream()
                .filter(Industry::isFine)
                .filter(industry -> !isSaidBelow(industry))
                .map(industry -> candidate(industry, everyday))
                .toList();
    }

    /** A group with one class of the same name would stand twice in every list. */
    private boolean isSaidBelow(Industry industry) {
        List<Industry> below = industries.listBelow(industry.code());
        return below.size() == 1 && below.getFirst().name().equals(industry.name());
    }

    private Candidate candidate(Industry industry, Map<String, List<String>> everyday) {
        List<Industry> path = industries.listPath(industry.code());
        String above = path.stream().limit(path.size() - 1L).map(Industry::name).collect(Collectors.joining("/"));
        return new Candidate(industry, above, everyday.getOrDefault(industry.code(), List.of()));
    }

    /** The industries {@code words} may mean, the likeliest first; none for no words. */
    public List<Industry> find(String words, int most) {
        String text = Industries.spelled(words.substring(0, Math.min(words.length(), LONGEST)));
        if (text.isEmpty()) {
            return List.of();
        }
        return CODE.matcher(text).matches() ? byCode(text, most) : byWords(text, most);
    }

    private List<Industry> byCode(String text, int most) {
        String section = Character.isLetter(text.charAt(0)) ? text.substring(0, 1) : "";
        String digits = text.substring(section.length());
        return candidates.stream()
                .map(Candidate::industry)
                .filter(industry -> industry.code().startsWith(digits))
                .filter(industry -> section.isEmpty()
                        || industries
                                .listPath(industry.code())
                                .getFirst()
                                .code()
                                .equals(section))
                .limit(most)
                .toList();
    }

    private List<Industry> byWords(String text, int most) {
        List<String> words = Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
        return candidates.stream()
                .map(candidate -> new Found(candidate.industry(), candidate.score(words)))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingInt(Found::score)
                        .reversed()
                        .thenComparing(found -> found.industry().code()))
                .limit(most)
                .map(Found::industry)
                .toList();
    }

    private record Found(Industry industry, int score) {}

    /** An industry with the words it is found by. How near a word comes is said in rough steps: nobody sees the sum. */
    private record Candidate(Industry industry, String above, List<String> everyday) {

        /** 0 when one of the words says nothing of it. */
        int score(List<String> words) {
            int sum = 0;
            for (String word : words) {
                int score = score(word);
                if (score == 0) {
                    return 0;
                }
                sum += score;
            }
            return sum;
        }

        private int score(String word) {
            String name = industry.name();
            if (name.equals(word)) {
                return 100;
            }
            if (everyday.contains(word)) {
                return 95;
            }
            if (name.contains(word)) {
                return name.startsWith(word) ? 80 : 70;
            }
            if (everyday.stream().anyMatch(word::contains)) {
                return 60;
            }
            return above.contains(word) ? 50 : shared(word, name);
        }

        /** How many pairs of characters of a longer word the name has, when it has more than a third of them. */
        private static int shared(String word, String name) {
            int pairs = word.length() - 1;
            long common = IntStream.range(0, Math.max(pairs, 0))
                    .filter(at -> name.contains(word.substring(at, at + 2)))
                    .count();
            return pairs > 1 && common * 3 > pairs ? (int) (40 * common / pairs) : 0;
        }
    }
}
