package io.qiqiao.workbench.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts ticked columns into the order that was asked for by numbers. */
final class NumberedColumns {

    /** Behind all that have a number. */
    private static final long LAST = 1000;

    private NumberedColumns() {}

    /**
     * The ticked columns in order. A column that got another number comes to stand there, and pushes the others on; one
     * without a number comes last.
     *
     * @param before what was shown, in order
     * @param ticked what is to be shown
     * @param numbers what was typed for each, by name
     */
    static List<String> order(List<String> before, List<String> ticked, Map<String, String> numbers) {
        List<String> inOrder = new ArrayList<>(ticked);
        inOrder.sort(Comparator.comparingInt(name -> place(before, name)));
        inOrder.sort(
                Comparator.comparingLong(name -> weight(before.indexOf(name) + 1, numbers.getOrDefault(name, ""))));
        return List.copyOf(inOrder);
    }

    private static int place(List<String> before, String name) {
        int place = before.indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Twice the number; whoever moved there stands before who was there when it came up, and behind when it came down. */
    private static long weight(int before, String typed) {
        long number = number(typed, before == 0 ? LAST : before);
        long weight = 2 * number;
        if (number == before || number == LAST) {
            return weight;
        }
        return before == 0 || number < before ? weight - 1 : weight + 1;
    }

    private static long number(String typed, long without) {
        boolean readable =
                !typed.isEmpty() && typed.length() <= 3 && typed.chars().allMatch(each -> each >= '0' && each <= '9');
        return readable ? Long.parseLong(typed) : without;
    }
}
