package io.qiqiao.identity.breakglass;

/**
 * What an operator says to open a visit.
 *
 * @param code of the second factor, where they have one
 * @param password where they have none and need none
 */
public record VisitRequest(String reason, String code, String password) {

    /** Without what proves somebody, so that no log has it. */
    @Override
    public String toString() {
        return "VisitRequest[reason=" + reason + "]";
    }
}
