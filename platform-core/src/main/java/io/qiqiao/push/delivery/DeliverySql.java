package io.qiqiao.push.delivery;

/** The statements that deliver and call back, each for many enterprises at once. */
final class DeliverySql {

    static final String BEHIND = "f.active and f.enterprise > ? and f.enterprise <= ?";
    static final String NAMED = "f.active and f.enterprise = any(?)";

    private static final String MUTED = """
            exists (select from push_mute m where m.enterprise = l.enterprise
                and (m.scope = 'policy' and m.value = ? or m.scope = 'classification' and m.value = ?))""";

    /** Ids rise with time: a prefix of the moment, and chance. */
    private static final String ID = "cast(? || substr(cast(gen_random_uuid() as text), 16) as uuid)";

    private static final String HAD_ANOTHER = """
            exists (select from push_delivery e where e.policy = ? and e.enterprise = c.enterprise
                and e.version < ? and e.state = 'delivered')""";

    private static final String DELIVERED = """
            , chosen as (
                select l.enterprise, l.version, l.region, l.industry, l.size_class, l.fits, %muted% as muted
                from looked l left join push_preference p on p.enterprise = l.enterprise
                where (l.fits or l.fits is null and p.may_fit) and p.refused is not true
            ), delivered as (
                insert into push_delivery (id, enterprise, known_by, policy, version, fit, state, region, industry,
                    size_class, delivered_at)
                select %id%, c.enterprise, c.version, ?, ?, coalesce(?, case when c.fits then 'yes' else 'unknown' end),
                    case when c.muted then 'withheld' else 'delivered' end,
                    c.region, c.industry, c.size_class, ?
                from chosen c
                -- one order for all, or two who deliver to the same ones lock each other out
                order by c.enterprise
                on conflict (policy, enterprise, version) do nothing
                returning id, enterprise, state
            ), shown as (
                select c.id, c.enterprise, %had% as corrected from delivered c where c.state = 'delivered'
            ), inboxed as (
                insert into inbox_item (id, recipient, topic, title, body, link, deduplication_key, delivered_at)
                select s.id, 'enterprise:' || s.enterprise, 'push.policy',
                    case when s.corrected then ? else ? end, case when s.corrected then ? else ? end,
                    '/work/inbox/' || s.id, ?, ?
                from shown s
                on conflict (recipient, deduplication_key) do nothing
            ), queued as (
                insert into push_dispatch (id, delivery, enterprise, channel, due_at, state)
                select gen_random_uuid(), s.id, s.enterprise, h.channel,
                    case h.rhythm when 'daily' then cast(? as timestamptz) when 'weekly' then cast(? as timestamptz)
                        else cast(? as timestamptz) end, 'waiting'
                from shown s join push_channel h on h.enterprise = s.enterprise and h.rhythm <> 'off'
                on conflict (delivery, channel) do nothing
                returning due_at
            )
            select (select count(*) from looked) as looked,
                (select count(*) from looked where fits) as yes,
                (select count(*) from looked where fits is null) as unknown,
                (select count(*) from shown) as delivered,
                (select array_agg(distinct due_at) from queued) as due_at""";

    /** Calls back what those in a stretch have of earlier versions: replaced where a later one has come, else recalled. */
    static final String CALL_BACK = """
            with gone as (
                update push_delivery e
                set state = case when exists (select from push_delivery n
                        where n.policy = e.policy and n.enterprise = e.enterprise and n.version = ?
                            and n.state in ('delivered', 'withheld'))
                    then 'replaced' else 'recalled' end
                where e.policy = ? and e.version < ? and e.state = 'delivered'
                    and e.enterprise > ? and e.enterprise <= ?
                returning e.id, e.state
            ), cleared as (
                delete from inbox_item i using gone g where i.id = g.id and g.state = 'replaced'
            ), told as (
                update inbox_item i set title = ? || i.title, body = ?, read_at = null
                from gone g where i.id = g.id and g.state = 'recalled'
            ), dropped as (
                update push_dispatch q set state = 'dropped' from gone g where q.delivery = g.id and q.state = 'waiting'
            )
            select count(*) from gone""";

    private DeliverySql() {}

    /**
     * Looks at a stretch and delivers to whoever fits.
     *
     * @param fits the condition
     * @param stretch {@link #BEHIND} or {@link #NAMED}
     * @param correcting whether an earlier version may have been delivered
     */
    static String deliver(String fits, String stretch, boolean correcting) {
        String looked =
                "with looked as materialized (select f.enterprise, f.version, f.region, f.industry, f.size_class, ("
                        + fits + ") as fits from enterprise_fact f where " + stretch + ")";
        return looked
                + DELIVERED
                        .replace("%muted%", MUTED)
                        .replace("%id%", ID)
                        .replace("%had%", correcting ? HAD_ANOTHER : "false");
    }
}
