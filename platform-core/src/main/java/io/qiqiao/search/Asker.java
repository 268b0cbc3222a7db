package io.qiqiao.search;

import io.qiqiao.tenancy.TenantId;

/** Who asks: the only thing that decides what may be found. */
public sealed interface Asker {

    /** A visitor, or whoever else is nobody's member: sees what is public. */
    Asker ANYBODY = new Anybody();

    /** Whether it may see a record that is owned and shared so. */
    boolean maySee(Ownership record);

    /** Sees what is public, and nothing else. */
    record Anybody() implements Asker {

        @Override
        public boolean maySee(Ownership record) {
            return record.isPublic();
        }
    }

    /**
     * A member of a tenant: sees what is public, what the tenants above and below share with their network, and of the
     * own tenant's private records those that {@code sees} says.
     *
     * @param path the tenant's place in the tree: {@code /440000/440100/440106/}
     */
    record Member(TenantId tenant, String path, PrivateRecords sees) implements Asker {

        @Override
        public boolean maySee(Ownership record) {
            if (record.isPublic()) {
                return true;
            }
            if (record.isNetwork()) {
                return record.path().startsWith(path) || path.startsWith(record.path());
            }
            return record.isPrivate() && record.tenant().equals(tenant.code()) && sees.include(record.owner());
        }
    }
}
