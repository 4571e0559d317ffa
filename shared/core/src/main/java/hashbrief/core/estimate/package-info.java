/**
 * The hash rate behind the blocks: a walk of the daily log rate seen through Poisson counts. Here
 * belongs what is inferred about the rate (today, past days, functionals of them, the coming
 * retarget) and how such inferences did in the past; what was published and its exact interval
 * belong to {@code chain}. May import {@code chain} and {@code units}.
 *
 * <p>Decision: the walk's three numbers were fitted on 2017 and 2018, but steps then were three
 * times as large as in 2025, so a fixed size loses 18 nats on 600 days to January 2026. Fitted is
 * therefore the shape (share of jumps, jump against calm step); the size is one of three, weighed
 * by their evidence in the history at hand (Bayesian model averaging; see {@link Walk}).
 *
 * <p>Decision: exact filter on a grid of the log rate, then draws of the joint past with a seed of
 * its own for each day. A functional of several days (a change, a lowest week, an idle share) has
 * no closed form under a mixture; draws give all of them at once and the same on every machine.
 *
 * <p>Decision: no drift. A drift learned from the last 90 days gained 2 nats in two years and took
 * 1 % off the error; a brief that extrapolates growth would have to defend it.
 */
package hashbrief.core.estimate;
