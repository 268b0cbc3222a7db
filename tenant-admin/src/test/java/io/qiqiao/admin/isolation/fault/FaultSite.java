package io.qiqiao.admin.isolation.fault;

/**
 * A place in the program where a fault can be planted.
 *
 * @param operator what is done to the program there
 * @param place the class and the method
 * @param what is read there
 * @param turn which one of those alike in that method, from 1
 */
public record FaultSite(Operator operator, String place, String what, int turn) implements Comparable<FaultSite> {

    /** What a planted fault does. */
    public enum Operator {
        /** A tenant is read: it is another's. */
        TENANT,
        /** A party is read: it is another's. */
        PARTY,
        /** A method answers whether something may be: it answers the opposite. */
        GUARD,
        /** A method that refuses is not called. */
        REFUSAL,
        /** A state, role or reach is compared with: it is another. */
        COMPARED,
        /** A condition of the search is dropped. */
        FILTER,
        /** What a cache is asked for is always the same. */
        CACHE,
        /** A condition in SQL always holds. */
        SQL
    }

    /** The name by which lists know it; it names no line, so that it stays when lines move. */
    public String name() {
        return operator.name().toLowerCase(java.util.Locale.ROOT) + " " + place + " " + what
                + (turn > 1 ? " #" + turn : "");
    }

    @Override
    public int compareTo(FaultSite other) {
        return name().compareTo(other.name());
    }
}
