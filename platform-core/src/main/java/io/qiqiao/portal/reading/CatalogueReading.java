package io.qiqiao.portal.reading;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.publication.CategoryCount;
import io.qiqiao.publication.Publication;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the portal. Who reads decides what there is: the database shows a visitor what is public, a tenant also
 * what its network shares.
 *
 * <p>A {@code line} is a tenant's path, such as {@code /440000/440100/}, and means that tenant with all above and all
 * below it; null means all tenants. A {@code place} is the path of the tenant in whose portal something is listed, empty
 * on the platform's own host: of a record and its local versions one is listed there. A day is written as in documents, {@code 2026-11-21}.
 */
public interface CatalogueReading extends GenericRepository<Publication, UUID> {

    /** Whether the owner is of the line. */
    String IN_LINE = """
            (cast(:line as text) is null
                or path like cast(:line as text) || '%' or cast(:line as text) like path || '%')""";

    /** Whether a policy stands as asked for. */
    String STANDS_SO = """
            (case :standing
                when 'expired' then document ->> 'expires' < :today
                when 'open' then (jsonb_path_exists(document, '$.rounds[*].period ? (
                        (!exists(@.from) || @.from <= $day) && (!exists(@.to) || @.to >= $day))',
                        jsonb_build_object('day', :today))
                    or coalesce(document ->> 'applicationFrom', document ->> 'applicationTo') is not null)
                    and coalesce(document ->> 'applicationFrom', '') <= :today
                    and coalesce(document ->> 'applicationTo', '9999') >= :today
                    and coalesce(document ->> 'expires', '9999') >= :today
                else coalesce(document ->> 'expires', '9999') >= :today end)""";

    @Query("select * from platform.shown_publication where id in (:ids)")
    List<Publication> listOf(Collection<UUID> ids);

    /**
     * The newest publications first.
     *
     * @param category a code of the service categories; institutions and experts fit by any of their own
     */
    @Query("""
            select * from platform.publication_at(:place)
            where kind = :kind
                and """ + IN_LINE + """
                and (cast(:category as text) is null or category = :category
                    or jsonb_exists(document -> 'categories', cast(:category as text)))
                and (published_at, id) < (:beforeTime, :beforeId)
            order by published_at desc, id desc
            limit :size""")
    List<Publication> listNewest(
            String place,
            String kind,
            @Nullable String line,
            @Nullable String category,
            Instant beforeTime,
            UUID beforeId,
            int size);

    /**
     * Policies by day of issue, the latest first; those without a day last.
     *
     * @param standing {@code open} for those that may be applied for today, {@code expired}, anything else for those
     *     that have not expired
     * @param beforeDay the day of the last of the slice before, or a day after all others at the beginning
     */
    @Query("""
            select * from platform.publication_at(:place)
            where kind = 'policy'
                and """ + IN_LINE + """
                and (cast(:classification as text) is null or document ->> 'classification' = :classification)
                and """ + STANDS_SO + """
                and (coalesce(document ->> 'date', ''), id) < (:beforeDay, :beforeId)
            order by coalesce(document ->> 'date', '') desc, id desc
            limit :size""")
    List<Publication> listPolicies(
            String place,
            @Nullable String line,
            @Nullable String classification,
            String standing,
            String today,
            String beforeDay,
            UUID beforeId,
            int size);

    /** Policies that have not expired, those of the line first, in it by day of issue. */
    @Query("""
            select * from platform.publication_at(:place)
            where kind = 'policy' and coalesce(document ->> 'expires', '9999') >= :today
            order by (id in (select s.id from platform.shelf s
                    where s.choice = 'pinned' and s.kind = 'policy' and :place like '%/' || s.tenant || '/')) desc,
                (path like :line || '%' or :line like path || '%') desc,
                coalesce(document ->> 'date', '') desc, id desc
            limit :size""")
    List<Publication> listPoliciesNearest(String place, String line, String today, int size);

    /** What belongs to a policy: interpretations, questions and answers; by title. */
    @Query("""
            select * from platform.publication_at(:place)
            where kind = 'policy'
                and document -> 'belongsTo' @> jsonb_build_array(jsonb_build_object('id', cast(:policy as text)))
            order by title, id limit :size""")
    List<Publication> listBelongingTo(String place, String policy, int size);

    /** Institutions, those of the line first, in it the newest. */
    @Query("""
            select * from platform.publication_at(:place)
            where kind = 'institution'
            order by (id in (select s.id from platform.shelf s
                    where s.choice = 'pinned' and s.kind = 'institution' and :place like '%/' || s.tenant || '/')) desc,
                (path like :line || '%' or :line like path || '%') desc, published_at desc, id desc
            limit :size""")
    List<Publication> listInstitutionsNearest(String place, String line, int size);

    /** How many products or policies there are in each service category. */
    @Query("""
            select category, count(*) as count from platform.publication_at(:place)
            where kind = :kind
                and """ + IN_LINE + """
            group by category""")
    List<CategoryCount> countByCategory(String place, String kind, @Nullable String line);

    /** How many records of a kind that has several service categories each there are in each of them. */
    @Query("""
            select offered.category, count(*) as count
            from platform.publication_at(:place), jsonb_array_elements_text(document -> 'categories') as offered (category)
            where kind = :kind
                and """ + IN_LINE + """
            group by offered.category""")
    List<CategoryCount> countByEachCategory(String place, String kind, @Nullable String line);

    /** How many policies there are of each classification; {@code standing} as in {@link #listPolicies}. */
    @Query("""
            select document ->> 'classification' as category, count(*) as count
            from platform.publication_at(:place)
            where kind = 'policy'
                and """ + IN_LINE + """
                and """ + STANDS_SO + """
            group by 1""")
    List<CategoryCount> countPoliciesByClassification(
            String place, @Nullable String line, String standing, String today);

    /** How many records of a kind there are. */
    @Query("""
            select count(*) from platform.publication_at(:place)
            where kind = :kind
                and """ + IN_LINE)
    long count(String place, String kind, @Nullable String line);

    /** What the tenant of a place puts first in its portal, of one kind; the last chosen first. */
    @Query("""
            select p.* from platform.publication_at(:place) p join platform.shelf s on s.kind = p.kind and s.id = p.id
            where p.kind = :kind and s.choice = 'pinned' and :place like '%/' || s.tenant || '/'
            order by p.published_at desc, p.id desc limit :size""")
    List<Publication> listPinned(String place, String kind, int size);

    /** How many products each of {@code institutions} offers, under its id; those without any are left out. */
    @Query("""
            select document ->> 'institutionId' as category, count(*) as count from platform.publication
            where kind = 'product' and localises is null and document ->> 'institutionId' in (:institutions)
            group by 1""")
    List<CategoryCount> countProductsOf(Collection<String> institutions);
}
