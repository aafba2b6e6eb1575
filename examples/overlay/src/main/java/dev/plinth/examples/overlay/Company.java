package dev.plinth.examples.overlay;

/**
 * All that a company can do here, and nothing of any other company.
 *
 * @param tenancy what belongs to it
 * @param people its users
 * @param workflows its workflows
 * @param recordings their steps and screenshots
 * @param healthLog how their steps fared
 * @param inbox what it is told
 */
record Company(
        Tenancy tenancy,
        People people,
        WorkflowLibrary workflows,
        Recordings recordings,
        HealthLog healthLog,
        Inbox inbox) {

    static Company of(Tenancy tenancy) {
        return new Company(
                tenancy,
                new People(tenancy),
                new WorkflowLibrary(tenancy),
                new Recordings(tenancy),
                new HealthLog(tenancy),
                new Inbox(tenancy));
    }
}
