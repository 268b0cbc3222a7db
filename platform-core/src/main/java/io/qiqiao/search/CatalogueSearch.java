package io.qiqiao.search;

/** Finds records of all kinds over all tenants, and of each asker's own, in one go. */
public interface CatalogueSearch {

    /**
     * What {@code query.asker()} may see of what fits. What changed some seconds ago may not be found yet.
     *
     * @throws io.qiqiao.kernel.Refusal search-down when the index does not answer in time, invalid-input when the
     *     cursor belongs to another query
     */
    SearchResult search(SearchQuery query);
}
