package io.qiqiao.protection;

import java.util.List;

/** The keys themselves, for whoever looks after them. */
public interface DataKeyring {

    /** Makes a new data key, by which {@code scope} is protected from now on; answers its version. */
    int renew(KeyScope scope);

    /** Wraps every data key that another master key wraps in the present one; answers how many there were. */
    int rewrap();

    /** What there is, newest version first in each owner; no key is in it. */
    List<Entry> list();

    /** Fails unless the master key is there and opens the platform's keys. */
    void requireMaster();

    /**
     * One data key.
     *
     * @param owner a tenant's code, or {@code platform}
     * @param purpose {@code field} or {@code index}
     * @param master short id of the master key that wraps it
     */
    record Entry(String owner, String purpose, int version, String suite, String master) {}
}
