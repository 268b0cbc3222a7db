package io.qiqiao.audit;

import java.nio.file.Path;
import java.util.List;

/** Proves that an audit is as it was written, or finds where it is not. */
public interface AuditProof {

    /** The name of the platform's own chain; a tenant's has its code. */
    String PLATFORM = "platform";

    /**
     * All chains: the codes of tenants, and {@code platform}. One that is in the anchors is among them, even when nothing
     * else is left of it.
     */
    List<String> listChains(List<Path> anchors);

    /**
     * Checks one chain from its first entry to its last. Entries go on being written meanwhile.
     *
     * @param anchors files with heads that have left the database; without any, entries cut off the end are not missed
     */
    ProvenChain prove(String chain, List<Path> anchors);

    /** The files this process adds anchors to. */
    List<Path> listAnchorFiles();
}
