/**
 * Chains the entries of each audit behind their writers' backs, and takes the chains' heads out of the database. What is
 * changed, deleted, inserted, moved or cut afterwards no longer fits.
 */
@NullMarked
package io.qiqiao.audit.seal;

import org.jspecify.annotations.NullMarked;
