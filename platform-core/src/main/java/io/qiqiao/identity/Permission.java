package io.qiqiao.identity;

import java.util.Locale;

/**
 * What somebody may do, in the field's words. Which role may do what is data ({@code reference/permissions.csv}); on
 * whose records is the capability's own rule.
 */
public enum Permission {
    /** See the registry of tenants: operators all of it, officers their own subtree. */
    TENANT_SEE,
    /** Open a tenant: operators anywhere, officers below their own. */
    TENANT_PROVISION,
    /** Suspend a tenant, and resume it. */
    TENANT_SUSPEND,
    /** Look into one tenant for a while, with a reason. */
    BREAK_GLASS,
    /** See health, versions and queues. */
    SYSTEM_SEE,
    /** Look through the audit: officers their tenant's, operators the platform's, and take it along. */
    AUDIT_SEE,
    /** See who the members of one's tenant are. */
    MEMBER_SEE,
    /** Invite members, change what they are, withdraw them. */
    MEMBER_MANAGE,
    /** The same among those who act for one's own institution or enterprise. */
    COLLEAGUE_MANAGE,
    /** See the libraries' records that are not public. */
    LISTING_SEE,
    /** Draft and change institutions and service products. */
    LISTING_EDIT,
    /** Publish institutions and service products, and withdraw them. */
    LISTING_PUBLISH,
    /** See the records of enterprises. */
    ENTERPRISE_SEE,
    /** Change the records of enterprises: an enterprise its own. */
    ENTERPRISE_EDIT,
    /** See the records of experts, with their conflicts of interest. */
    EXPERT_SEE,
    /** Draft, change, publish and withdraw the records of experts. */
    EXPERT_EDIT,
    /** Decide who may act for an enterprise: its own people for their own, the tenant's staff for all. */
    JOINING_DECIDE,
    /** See what one has agreed to, and take it back. */
    CONSENT_OWN,
    /** Draft and change policies. */
    POLICY_EDIT,
    /** Publish policies and withdraw them. */
    POLICY_PUBLISH,
    /** Post, change and withdraw a demand. */
    DEMAND_POST,
    /** See demands that are not public. */
    DEMAND_SEE,
    /** Assign demands to services, adjust what is proposed, forward demands upward, help those from below. */
    MATCH_ASSIGN,
    /** Answer what is offered to a provider: an institution its own, the tenant's staff for all. */
    MATCH_ANSWER,
    /** Bring records in from files. */
    IMPORT,
    EXPORT,
    /** See long work in progress and its reports. */
    JOB_SEE,
    /** See what is searched for and not found, and change the words of equal meaning of the tenant. */
    SEARCH_TUNE,
    /** Keep views of the lists one sees, and choose their columns, for oneself. */
    VIEW_KEEP,
    /** Share views with the tenant, and change and remove those that are shared. */
    VIEW_SHARE,
    /** Have an inbox. */
    INBOX,
    /** See one's own account and sessions, and end them. */
    ACCOUNT_OWN;

    /** How it is written in keys of messages: {@code tenant-see}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
