package dev.plinth.golden.pairs;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Tries as many pairs as the command line asks for, and those of its seed. */
final class PairsAsAsked implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setTries(Integer.getInteger("plinth.pairs", 150));
        context.attributes().setSeed(System.getProperty("plinth.seed", "9"));
        return property.execute();
    }

    @Override
    public int aroundPropertyProximity() {
        return -100;
    }
}
