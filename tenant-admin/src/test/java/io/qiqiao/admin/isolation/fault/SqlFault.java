package io.qiqiao.admin.isolation.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement of which one condition always holds. */
record SqlFault(int site, Pattern statement) {

    private static final Pattern STATEMENT =
            Pattern.compile("(?is).*\\b(select|update|delete|insert)\\b.*\\b(where|on)\\b.*|\\s*(where|and)\\s.*");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(?<=(\\bwhere|\\band|\\bor|\\bon|\\bnot) {0,1}\\(?)((\\w+\\.)?\"?(tenant|owner|owner_kind|owner_id|party_kind"
                    + "|party_id|account|sender|receiver|reader|visibility|chain|holder|recipient|recipient_kind"
                    + "|recipient_id|membership|person|created_by|requested_by)\"? ?"
                    + "(=|<>|is not distinct from|in) ?"
                    + "(cast\\([^)]*\\)|\\([^()]*\\)|\\w+\\.current_tenant\\(\\)|\\w+\\.\\w+|:\\w+|\\?|'[^']*'))");
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):[a-zA-Z]\\w*|\\?");

    static String plain(String sql) {
        return sql.replaceAll("\\s+", " ").replace("\"", "").strip();
    }

    static boolean isStatement(String text) {
        return text.length() > 15 && STATEMENT.matcher(text).matches() && text.contains(" ");
    }

    /** The conditions in which {@code sql} speaks of a tenant, a party or a reader, each where it begins and ends. */
    static List<int[]> conditions(String plain) {
        List<int[]> all = new ArrayList<>();
        Matcher matcher = CONDITION.matcher(plain);
        while (matcher.find()) {
            all.add(new int[] {matcher.start(2), matcher.end(2)});
        }
        return all;
    }

    static SqlFault of(int site, String plain, int[] condition) {
        return new SqlFault(
                site,
                Pattern.compile("(" + pattern(plain.substring(0, condition[0])) + ")("
                        + pattern(plain.substring(condition[0], condition[1])) + ")("
                        + pattern(plain.substring(condition[1])) + ")"));
    }

    private static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        Matcher parameters = PARAMETER.matcher(text);
        int end = 0;
        while (parameters.find()) {
            pattern.append(literally(text.substring(end, parameters.start()))).append("\\?(?:, ?\\?)*");
            end = parameters.end();
        }
        return pattern.append(literally(text.substring(end))).toString();
    }

    private static String literally(String text) {
        StringBuilder pattern = new StringBuilder();
        for (String piece : text.split("\u0001|%\\d?\\$?s|\\{\\w*\\}", -1)) {
            if (pattern.length() > 0) {
                pattern.append(".*?");
            }
            pattern.append(piece.isEmpty() ? "" : Pattern.quote(piece));
        }
        return pattern.toString();
    }

    boolean fits(String plain) {
        return statement.matcher(plain).find();
    }

    String changed(String sql) {
        Matcher found = statement.matcher(plain(sql));
        return found.find() ? found.replaceFirst("$1($2 or true)$3") : sql;
    }
}
