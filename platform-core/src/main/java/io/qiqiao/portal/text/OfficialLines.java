package io.qiqiao.portal.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines of official documents apart: chapters, articles, clauses, who is addressed, who signed. */
final class OfficialLines {

    private static final int LONGEST_HEADING = 32;
    private static final int LONGEST_SIGNATURE = 40;
    private static final Pattern ARTICLE = Pattern.compile("^(第[一二三四五六七八九十百千零〇\\d]{1,7}条)[\\s　]*(.*)$");
    private static final Pattern CLAUSE = Pattern.compile("^[一二三四五六七八九十]{1,3}、.+$");
    private static final Pattern NAMED_CLAUSE = Pattern.compile("^([一二三四五六七八九十]{1,3}、[^。；：]{1,14}[。：])(.+)$");
    private static final Pattern CHAPTER = Pattern.compile("^(?:第[一二三四五六七八九十百\\d]{1,5}[章节编].*|附[:：].*|附件.*)$");
    private static final Pattern DAY = Pattern.compile("^\\d{4}年\\d{1,2}月\\d{1,2}日$");
    private static final String ENDS_OF_SENTENCES = "。；！？，、;!?,.";

    private final boolean clausesAreNamed;

    private OfficialLines(boolean clausesAreNamed) {
        this.clausesAreNamed = clausesAreNamed;
    }

    /** A document names all its clauses or none: one that only looks as if it had a name is a sentence. */
    static OfficialLines of(List<String> lines) {
        return new OfficialLines(lines.stream()
                .filter(line -> CLAUSE.matcher(line).matches() && !isHeading(line))
                .allMatch(line -> NAMED_CLAUSE.matcher(line).matches()));
    }

    /** @param first whether others follow this line and none comes before it */
    Block block(String line, boolean first) {
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            return new Block.Paragraph(article.group(1), article.group(2), false);
        }
        if (isHeading(line)) {
            return new Block.Heading(line);
        }
        Matcher clause = NAMED_CLAUSE.matcher(line);
        if (clausesAreNamed && clause.matches()) {
            return new Block.Paragraph(clause.group(1), clause.group(2), false);
        }
        return new Block.Paragraph("", line, first && (line.endsWith("：") || line.endsWith(":")));
    }

    /** An official text ends with the day it was signed, beneath who signed it; its length when it does not. */
    static int beginningOfSignature(List<String> lines) {
        int last = lines.size() - 1;
        if (last < 1 || !DAY.matcher(lines.get(last).replaceAll("\\s", "")).matches()) {
            return lines.size();
        }
        String before = lines.get(last - 1);
        return isShort(before, LONGEST_SIGNATURE) && !endsASentence(before) ? last - 1 : last;
    }

    private static boolean isHeading(String line) {
        return (CHAPTER.matcher(line).matches() || CLAUSE.matcher(line).matches())
                && isShort(line, LONGEST_HEADING)
                && !endsASentence(line);
    }

    private static boolean endsASentence(String line) {
        return ENDS_OF_SENTENCES.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean isShort(String line, int most) {
        return line.codePointCount(0, line.length()) <= most;
    }
}
