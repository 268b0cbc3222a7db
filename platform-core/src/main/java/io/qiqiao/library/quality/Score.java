package io.qiqiao.library.quality;

import java.util.List;

/**
 * How good a record is, in points of a hundred.
 *
 * @param parts what the points are for
 */
public record Score(List<Part> parts) {

    public Score {
        parts = List.copyOf(parts);
    }

    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    public int most() {
        return parts.stream().mapToInt(Part::most).sum();
    }

    /**
     * A part of it.
     *
     * @param name {@code needed}, {@code filled} or {@code fresh}
     * @param points what it got
     * @param most what it could get
     * @param missing names of the fields that are missing
     */
    public record Part(String name, int points, int most, List<String> missing) {

        public Part {
            missing = List.copyOf(missing);
        }
    }
}
