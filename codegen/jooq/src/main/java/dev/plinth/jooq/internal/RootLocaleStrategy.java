package dev.plinth.jooq.internal;

import org.jooq.codegen.AbstractDelegatingGeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.meta.Definition;

/**
 * jOOQ's own naming strategies, but with the same names on every machine: jOOQ writes camel case in the locale of the
 * machine, and so the column {@code id} has the getter {@code getİd} in Turkey. A strategy of the user's own answers for
 * itself.
 */
final class RootLocaleStrategy extends AbstractDelegatingGeneratorStrategy {
    private static final String UPPER_DOTTED = "\u0130";
    private static final String LOWER_DOTLESS = "\u0131";
    private static final String LOWER_DOTTED = "i\u0307";

    private RootLocaleStrategy(GeneratorStrategy delegate) {
        super(delegate);
    }

    static GeneratorStrategy of(GeneratorStrategy strategy) {
        boolean stock = strategy.getClass().getPackage().equals(GeneratorStrategy.class.getPackage());
        return stock ? new RootLocaleStrategy(strategy) : strategy;
    }

    private static String root(Definition definition, String name) {
        String declared = definition.getOutputName();
        boolean turkish = declared.contains(UPPER_DOTTED) || declared.contains(LOWER_DOTLESS);
        return turkish
                ? name
                : name.replace(UPPER_DOTTED, "I").replace(LOWER_DOTLESS, "i").replace(LOWER_DOTTED, "i");
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        return root(definition, delegate.getJavaClassName(definition, mode));
    }

    @Override
    public String getJavaMemberName(Definition definition, Mode mode) {
        return root(definition, delegate.getJavaMemberName(definition, mode));
    }

    @Override
    public String getJavaMethodName(Definition definition, Mode mode) {
        return root(definition, delegate.getJavaMethodName(definition, mode));
    }

    @Override
    public String getJavaSetterName(Definition definition, Mode mode) {
        return root(definition, delegate.getJavaSetterName(definition, mode));
    }

    @Override
    public String getJavaGetterName(Definition definition, Mode mode) {
        return root(definition, delegate.getJavaGetterName(definition, mode));
    }

    @Override
    public String getJavaIdentifier(Definition definition) {
        return delegate.getJavaIdentifier(definition);
    }

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        return delegate.getJavaPackageName(definition, mode);
    }
}
