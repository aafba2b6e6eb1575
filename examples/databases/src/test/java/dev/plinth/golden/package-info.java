/**
 * The golden cases: each folder holds what a database was ({@code Before}, absent where there was none), what it becomes
 * ({@code After}), the migrations and undo scripts that this takes on each dialect, and rows that lie in the tables
 * meanwhile ({@code rows.sql}). Every script is compared with what is generated and executed on the real engine.
 *
 * <p>{@code mvn test -Dplinth.golden.rewrite=true} writes the scripts anew.
 */
@NullMarked
package dev.plinth.golden;

import org.jspecify.annotations.NullMarked;
