package io.qiqiao.web.limit;

/**
 * The buckets. What other processes take is known here about a second later: several processes together let through no
 * more than the rate in the long run, and for a moment at most what each lets through in that second beyond it.
 */
public interface Limits {

    /** Takes one token where there is one; what is not limited by configuration always has one. */
    Taken take(Holder holder, Traffic traffic);

    /**
     * Takes one token.
     *
     * @throws io.qiqiao.kernel.Refusal too-many-requests, with the seconds to wait
     */
    void require(Holder holder, Traffic traffic);
}
