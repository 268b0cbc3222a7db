package io.qiqiao.library.listing;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a library says of its kind of record. Everything that all libraries do alike is done by this package.
 *
 * @param <C> the kind's content
 */
public interface ListingKind<C extends Content> {

    /** The kind's name, such as {@code product}; also the name of its form layout. */
    String name();

    /** The library's name in addresses, such as {@code products}. */
    String library();

    /**
     * Where the kind stands among the others wherever they are listed; one that is referred to comes before those that
     * refer to it.
     */
    int place();

    Class<C> contentType();

    /** What one must be allowed in order to draft and change records of this kind. */
    default Permission editing() {
        return Permission.LISTING_EDIT;
    }

    /** What one must be allowed in order to publish and withdraw records of this kind. */
    default Permission publishing() {
        return Permission.LISTING_PUBLISH;
    }

    /** What one must be allowed in order to see records of this kind that are not shared. */
    default Permission seeing() {
        return Permission.LISTING_SEE;
    }

    /** What of a content does not hold beyond what its form layout says. */
    default List<FieldProblem> problems(C content) {
        return List.of();
    }

    /**
     * The content as it is to be kept, after what it refers to in the current tenant has been looked up.
     *
     * @param id the record's id
     * @param sender the party that saves it
     */
    default Settled<C> settle(UUID id, C content, PartyRef sender) {
        return new Settled<>(content, sender, List.of());
    }

    /**
     * The content as those get it who do not work with the party it belongs to: other tenants, and lists. Personal data
     * they have no need of are masked.
     */
    default C masked(C content) {
        return content;
    }

    /** The content as it leaves the tenant when the record is shared. */
    default C published(C content) {
        return masked(content);
    }

    /** Why a field that is computed is as it is, by the field's name. */
    default Map<String, List<Label>> reasons(C content) {
        return Map.of();
    }

    /** What is found of a record: {@code plain} with summary, text and whatever else the kind has. */
    SearchDocument found(SearchDocument plain, C content);

    /** A content with what it refers to looked up, the party whose record it is, and what to tell the sender. */
    record Settled<C extends Content>(C content, PartyRef owner, List<FieldProblem> remarks) {}
}
