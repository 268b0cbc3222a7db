package io.qiqiao.workbench;

import io.qiqiao.library.listing.ListingKind;
import java.util.UUID;

/** Where the working pages are. */
public final class WorkPaths {

    public static final String HOME = "/work";
    public static final String IMPORT = "/work/import";
    public static final String EXPORTS = "/work/exports";
    public static final String MEMBERS = "/work/members";
    public static final String FACTORS = MEMBERS + "/second-factor";

    public static final String REVIEWS = "/work/reviews";
    public static final String HEALTH = "/work/health";

    /** Demands that others share with the present tenant. */
    public static final String NETWORK = "/work/demands/network";

    private WorkPaths() {}

    public static String library(ListingKind<?> kind) {
        return HOME + "/" + kind.library();
    }

    public static String creation(ListingKind<?> kind) {
        return library(kind) + "/new";
    }

    public static String record(ListingKind<?> kind, UUID id) {
        return library(kind) + "/" + id;
    }

    public static String preview(ListingKind<?> kind, UUID id) {
        return record(kind, id) + "/preview";
    }

    public static String publication(ListingKind<?> kind, UUID id) {
        return record(kind, id) + "/publication";
    }

    public static String withdrawal(ListingKind<?> kind, UUID id) {
        return record(kind, id) + "/withdrawal";
    }

    public static String history(ListingKind<?> kind, UUID id) {
        return record(kind, id) + "/history";
    }

    public static String version(ListingKind<?> kind, UUID id, long version) {
        return history(kind, id) + "/" + version;
    }

    /** The record's form, filled in as it was in a version. */
    public static String restoration(ListingKind<?> kind, UUID id, long version) {
        return record(kind, id) + "?version=" + version;
    }

    /** The files of a record. */
    public static String attachments(ListingKind<?> kind, UUID id) {
        return record(kind, id) + "/attachments";
    }

    /** The conditions of a policy. */
    public static String conditions(UUID policy) {
        return HOME + "/policies/" + policy + "/eligibility";
    }

    /** Who qualifies for a policy. */
    public static String audience(UUID policy) {
        return HOME + "/policies/" + policy + "/audience";
    }

    /** What could serve a demand. */
    public static String matching(UUID demand) {
        return HOME + "/matching/" + demand;
    }

    /** What somebody wants to see who has just published a record: of a demand what could serve it. */
    public static String published(ListingKind<?> kind, UUID id) {
        return kind.name().equals("demand") ? matching(id) : record(kind, id);
    }

    /** Records that look like the same one. */
    public static String duplicates(ListingKind<?> kind) {
        return HOME + "/duplicates/" + kind.library();
    }

    public static String pair(ListingKind<?> kind, UUID one, UUID other) {
        return duplicates(kind) + "/" + one + "?with=" + other;
    }

    /** What others share, to be localised, pinned or hidden here. */
    public static String others(ListingKind<?> kind) {
        return HOME + "/others/" + kind.library();
    }

    public static String localisation(ListingKind<?> kind, UUID id) {
        return others(kind) + "/" + id + "/localisation";
    }

    /** @param deed {@code pinning}, {@code hiding} or {@code release} */
    public static String shelf(ListingKind<?> kind, UUID id, String deed) {
        return others(kind) + "/" + id + "/" + deed;
    }

    /** How good and how fresh a record is. */
    public static String quality(ListingKind<?> kind, UUID id) {
        return record(kind, id) + "/quality";
    }

    /** A local version beside its original. */
    public static String original(ListingKind<?> kind, UUID id) {
        return record(kind, id) + "/original";
    }

    public static String imported(UUID job) {
        return IMPORT + "/" + job;
    }

    /** A file whose columns are to be told. */
    public static String sentFile(UUID file) {
        return IMPORT + "/files/" + file;
    }

    /** What is remembered of the columns of files. */
    public static String rememberedColumns(UUID id) {
        return IMPORT + "/columns/" + id;
    }

    /** Where an export of a library begins. */
    public static String export(ListingKind<?> kind) {
        return library(kind) + "/export";
    }

    public static String exported(UUID job) {
        return EXPORTS + "/" + job;
    }

    /** The sheet one fills in to import records of a kind. */
    public static String template(ListingKind<?> kind) {
        return IMPORT + "/template?kind=" + kind.name();
    }
}
