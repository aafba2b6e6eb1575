/** Changes of declarations, the SQL that they must give, and the tests that run it on real engines. */
@NullMarked
package dev.plinth.golden;

import org.jspecify.annotations.NullMarked;
