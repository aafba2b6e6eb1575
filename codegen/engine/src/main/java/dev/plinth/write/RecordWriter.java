package dev.plinth.write;

import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.write.RecordShape.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes records as compact JSON. What is false or empty is left out. A name is {@code "orders"} or {@code
 * ["billing","orders"]}. An expression is its text, or an array of its pieces if it names anything: {@code
 * [{"column":"state"}," = 'OPEN'"]}. A reference says of which table a column is only where that is another table.
 */
final class RecordWriter {
    /** How values of a class are written. Looking it up is cheaper than asking each value what it is. */
    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return form(type);
        }
    };

    private final StringBuilder out = new StringBuilder(256);
    private final Optional<ObjectId> table;

    /** Writes a value of one class. */
    private interface Form {
        void write(Object value, RecordWriter to);
    }

    private RecordWriter(Optional<ObjectId> table) {
        this.table = table;
    }

    static String of(SchemaObject object) {
        var writer = new RecordWriter(table(object));
        writer.out.append("{\"kind\":");
        JsonText.quote(object.getClass().getSimpleName(), writer.out);
        writer.components((Record) object, ',');
        return writer.out.toString();
    }

    static String of(Record record) {
        var writer = new RecordWriter(Optional.empty());
        writer.components(record, '{');
        return writer.out.toString();
    }

    /** The object whose members an object names without saying so: its table, or itself. */
    static Optional<ObjectId> table(SchemaObject object) {
        return object.belongsTo().or(() -> Optional.of(object.id()));
    }

    private void components(Record record, char first) {
        char before = first;
        for (Component component : RecordShape.of(record.getClass()).components()) {
            Object value = component.of(record);
            Object content = value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
            if (!isLeftOut(content)) {
                out.append(before).append(component.property());
                value(content);
                before = ',';
            }
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static boolean isLeftOut(Object value) {
        return value instanceof Optional<?>
                || Boolean.FALSE.equals(value)
                || (value instanceof List<?> list && list.isEmpty());
    }

    private void property(String name) {
        out.append('"').append(name).append("\":");
    }

    private void value(Object value) {
        FORMS.get(value.getClass()).write(value, this);
    }

    private static Form form(Class<?> type) {
        if (type == String.class || type == Version.class) {
            return (value, to) -> JsonText.quote(value.toString(), to.out);
        }
        if (type == Expression.class) {
            return (value, to) -> to.expression((Expression) value);
        }
        if (type == QName.class) {
            return (value, to) -> to.name((QName) value);
        }
        if (List.class.isAssignableFrom(type)) {
            return (value, to) -> to.list((List<?>) value);
        }
        if (type.isRecord()) {
            return (value, to) -> to.components((Record) value, '{');
        }
        return (value, to) -> to.out.append(value);
    }

    private void list(List<?> list) {
        char before = '[';
        for (Object element : list) {
            out.append(before);
            value(element);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void name(QName name) {
        if (name.schema().isEmpty()) {
            JsonText.quote(name.name(), out);
        } else {
            list(List.of(name.schema(), name.name()));
        }
    }

    private void expression(Expression expression) {
        boolean named = false;
        for (Fragment part : expression.parts()) {
            named |= !(part instanceof Fragment.Sql);
        }
        if (!named) {
            JsonText.quote(expression.text(), out);
            return;
        }
        char before = '[';
        for (Fragment part : expression.parts()) {
            out.append(before);
            part(part);
            before = ',';
        }
        out.append(']');
    }

    private void part(Fragment part) {
        if (part instanceof Fragment.Ref ref) {
            String name = ref.id() instanceof MemberId member
                    ? member.name()
                    : ref.id().object().name().name();
            out.append('{');
            reference(ref.id());
            if (!name.equals(ref.text())) {
                out.append(',');
                property("text");
                JsonText.quote(ref.text(), out);
            }
            out.append('}');
        } else if (part instanceof Fragment.Opaque opaque) {
            out.append('{');
            property("text");
            JsonText.quote(opaque.text(), out);
            char before = '[';
            out.append(',');
            property("uses");
            for (Id id : opaque.uses()) {
                out.append(before).append('{');
                reference(id);
                out.append('}');
                before = ',';
            }
            out.append(before == '[' ? "[]}" : "]}");
        } else {
            JsonText.quote(part.text(), out);
        }
    }

    private void reference(Id id) {
        if (!(id instanceof MemberId member)) {
            object(id.object());
            return;
        }
        property(member.kind().name().toLowerCase(Locale.ROOT));
        JsonText.quote(member.name(), out);
        if (!table.equals(Optional.of(member.object()))) {
            out.append(',');
            property("of");
            out.append('{');
            object(member.object());
            out.append('}');
        }
    }

    private void object(ObjectId id) {
        property(id.kind().getSimpleName());
        name(id.name());
        if (!id.table().isEmpty()) {
            out.append(',');
            property("on");
            JsonText.quote(id.table(), out);
        }
    }
}
