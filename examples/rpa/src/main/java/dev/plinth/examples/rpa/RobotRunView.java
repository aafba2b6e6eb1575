package dev.plinth.examples.rpa;

/**
 * A run of a robot as its read model shows it.
 *
 * @param runId the run
 * @param sagaId the robot saga that it belongs to
 * @param robotName the robot
 * @param status where it stands
 */
record RobotRunView(long runId, long sagaId, String robotName, String status) {}
