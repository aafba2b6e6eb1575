/**
 * What jOOQ's generator makes by reflection and asks about the schema. Public because jOOQ makes it, and no part of the
 * API: call {@link dev.plinth.jooq.JooqGenerator}.
 */
@NullMarked
package dev.plinth.jooq.internal;

import org.jspecify.annotations.NullMarked;
