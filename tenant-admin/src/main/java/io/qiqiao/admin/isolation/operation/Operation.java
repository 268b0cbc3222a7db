package io.qiqiao.admin.isolation.operation;

import java.util.List;
import java.util.Set;

/**
 * One thing that can be asked.
 *
 * @param path with its variables: {@code /api/policies/{id}}
 * @param variables the names of those
 * @param parameters what may stand in its query
 * @param consumes kinds of content it takes
 */
public record Operation(
        String method, String path, List<String> variables, Set<String> parameters, List<String> consumes)
        implements Comparable<Operation> {

    public Operation {
        variables = List.copyOf(variables);
        parameters = Set.copyOf(parameters);
        consumes = List.copyOf(consumes);
    }

    /** Whether it only reads. */
    public boolean isSafe() {
        return method.equals("GET");
    }

    /** Whether it is for programs; the others are for people, whose browsers send cookies. */
    public boolean isApi() {
        return path.startsWith("/api/");
    }

    /** Whether it needs ids of something. */
    public boolean isAbout(String variable) {
        return variables.contains(variable);
    }

    /** The first part of the path that says what it is about: {@code policies}, {@code jobs}. */
    public String subject() {
        String within = isApi() ? path.substring("/api/".length()) : path.substring(1);
        return within.startsWith("work/")
                ? within.substring("work/".length()).split("/", 2)[0]
                : within.split("/", 2)[0];
    }

    @Override
    public int compareTo(Operation other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
