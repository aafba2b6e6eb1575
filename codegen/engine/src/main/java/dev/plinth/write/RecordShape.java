package dev.plinth.write;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * The components of a kind of record, so that the lock stores every kind of object without code for any of them.
 *
 * @param constructor the constructor that takes all components
 * @param components the components, in order
 */
record RecordShape(Constructor<?> constructor, List<Component> components) {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** A component: its name, the same as the name of a JSON property, its type and how to read it. */
    record Component(String name, String property, Type type, Method accessor) {
        Object of(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + name, e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new RecordShape(
                    type.getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
                    Stream.of(components)
                            .map(component -> new Component(
                                    component.getName(),
                                    "\"" + component.getName() + "\":",
                                    component.getGenericType(),
                                    component.getAccessor()))
                            .toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a constructor for its components", e);
        }
    }

    Object create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    constructor.getDeclaringClass().getSimpleName() + " does not take these values", e);
        }
    }
}
