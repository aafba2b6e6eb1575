package dev.plinth.dialect;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.SchemaObject;
import java.util.List;

/**
 * How one kind of object reads in the SQL of one dialect.
 *
 * @param <O> the kind of object
 */
public interface ObjectSql<O extends SchemaObject> {

    /** Which kind of object this is for. */
    Class<O> kind();

    /**
     * The statements that create an object.
     *
     * @param foreignKeys the foreign keys to create in the same statement; none where the dialect creates them alone
     */
    List<String> create(O object, List<ForeignKey> foreignKeys);

    /** The statements that drop an object. */
    List<String> drop(O object);

    /**
     * The statements that alter an object.
     *
     * @throws IllegalStateException if objects of this kind are never altered; a plan refuses such a change
     */
    default List<String> alter(O before, O after) {
        throw new IllegalStateException("The plan altered " + before.id());
    }
}
