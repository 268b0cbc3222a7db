package io.qiqiao.workbench.qualifying;

import java.util.UUID;

/** Where these pages are. */
final class QualifyingPaths {

    /** An enterprise's own. */
    static final String OWN = "/work/checkup";

    private QualifyingPaths() {}

    static String checkup(UUID enterprise) {
        return "/work/enterprises/" + enterprise + "/policies";
    }

    static String answer(UUID enterprise, UUID policy) {
        return checkup(enterprise) + "/" + policy;
    }
}
