/** {@code rpa_db}: robotic process automation with sagas; a command side, and read models that triggers keep. */
@NullMarked
package dev.plinth.examples.databases.rpa;

import org.jspecify.annotations.NullMarked;
