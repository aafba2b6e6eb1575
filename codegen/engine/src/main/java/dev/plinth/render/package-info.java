/** What the dialects share in writing SQL. Depends on the model and the JDK only. */
@NullMarked
package dev.plinth.render;

import org.jspecify.annotations.NullMarked;
