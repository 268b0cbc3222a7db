package io.qiqiao.tenancy;

/** Tenant data was asked for where no tenant is bound: always a mistake in the program, never a default. */
public final class NoTenant extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NoTenant() {
        super(
                "no tenant is bound here; tenants are bound at the doors: the HTTP edge, a job's entry, the command line");
    }
}
