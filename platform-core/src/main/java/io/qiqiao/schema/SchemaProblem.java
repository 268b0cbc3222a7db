package io.qiqiao.schema;

/** The database could not be brought to the state the program needs. Nothing is left half-done within a schema. */
public final class SchemaProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
