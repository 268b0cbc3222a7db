package io.qiqiao.search;

import org.jspecify.annotations.Nullable;

/** Which of the private records of its own tenant a member may see. */
public sealed interface PrivateRecords {

    /** What the tenant's staff sees: all of them. */
    PrivateRecords ALL = new All();

    /** None, for who looks for what is published only. */
    PrivateRecords NONE = new OfParty("");

    /** Whether a record of the party {@code owner}, or of none, is among them. */
    boolean include(@Nullable String owner);

    /** All of the tenant's. */
    record All() implements PrivateRecords {

        @Override
        public boolean include(@Nullable String owner) {
            return true;
        }
    }

    /** @param party the one party whose records they are, as {@code kind:id} */
    record OfParty(String party) implements PrivateRecords {

        @Override
        public boolean include(@Nullable String owner) {
            return party.equals(owner);
        }
    }
}
