package dev.plinth.write;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.plinth.model.Catalog;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A catalog as a JSON tree: briefly, because there are many names and expressions in it. */
final class CatalogJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("catalog")
                    .addSerializer(QName.class, new QNameWriter())
                    .addDeserializer(QName.class, new QNameReader())
                    .addSerializer(Expression.class, new ExpressionWriter())
                    .addDeserializer(Expression.class, new ExpressionReader()))
            .addMixIn(SchemaObject.class, Kinds.class)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(was -> was.withValueNulls(Nulls.AS_EMPTY))
            .changeDefaultVisibility(was -> was.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
    private static final String OBJECTS = "objects";

    private CatalogJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    /** The objects of a catalog. Their wording is not part of the tree: a lock has one for all of them. */
    static JsonNode tree(Catalog catalog) {
        ObjectNode tree = MAPPER.createObjectNode();
        ArrayNode objects = tree.putArray(OBJECTS);
        catalog.objects().forEach(object -> objects.add(MAPPER.<JsonNode>valueToTree(object)));
        return tree;
    }

    /**
     * The catalog of a tree, which an older version may have written: a list that it does not hold is empty.
     *
     * @throws JacksonException if the tree holds what this version does not know
     */
    static Catalog catalog(JsonNode tree, Wording wording) throws JacksonException {
        List<SchemaObject> objects = new ArrayList<>();
        for (JsonNode object : tree.path(OBJECTS)) {
            objects.add(MAPPER.treeToValue(object, SchemaObject.class));
        }
        return new Catalog(objects, wording);
    }

    /** The versions of a wording that Plinth rendered. */
    static JsonNode tree(Wording wording) {
        return wording instanceof Wording.Rendered rendered
                ? MAPPER.createObjectNode().put("plinth", rendered.plinth()).put("jooq", rendered.jooq())
                : MAPPER.createObjectNode();
    }

    static Wording wording(JsonNode tree) {
        return new Wording.Rendered(
                tree.path("plinth").asString(""), tree.path("jooq").asString(""));
    }

    private static Class<? extends SchemaObject> kind(String kind, DeserializationContext context) {
        return Stream.of(SchemaObject.class.getPermittedSubclasses())
                .filter(type -> type.getSimpleName().equals(kind))
                .findFirst()
                .<Class<? extends SchemaObject>>map(type -> type.asSubclass(SchemaObject.class))
                .orElseGet(() -> context.reportInputMismatch(SchemaObject.class, "unknown kind %s", kind));
    }

    /** {@code "orders"}, or {@code ["billing", "orders"]}. */
    private static final class QNameWriter extends ValueSerializer<QName> {
        @Override
        public void serialize(QName name, JsonGenerator out, SerializationContext context) {
            if (name.schema().isEmpty()) {
                out.writeString(name.name());
            } else {
                out.writeStartArray();
                out.writeString(name.schema());
                out.writeString(name.name());
                out.writeEndArray();
            }
        }
    }

    private static final class QNameReader extends ValueDeserializer<QName> {
        @Override
        public QName deserialize(JsonParser in, DeserializationContext context) {
            return name(in.readValueAsTree());
        }
    }

    private static QName name(JsonNode node) {
        return node.isArray() ? new QName(node.get(0).asString(), node.get(1).asString()) : QName.of(node.asString());
    }

    /** Its text, or an array of its pieces if it names anything. */
    private static final class ExpressionWriter extends ValueSerializer<Expression> {
        @Override
        public void serialize(Expression expression, JsonGenerator out, SerializationContext context) {
            if (expression.parts().stream().allMatch(Fragment.Sql.class::isInstance)) {
                out.writeString(expression.text());
                return;
            }
            out.writeStartArray();
            for (Fragment part : expression.parts()) {
                write(part, out);
            }
            out.writeEndArray();
        }

        private static void write(Fragment part, JsonGenerator out) {
            if (part instanceof Fragment.Sql) {
                out.writeString(part.text());
                return;
            }
            out.writeStartObject();
            out.writeStringProperty("text", part.text());
            if (part instanceof Fragment.Ref ref) {
                write(ref.id(), out);
            } else {
                out.writeArrayPropertyStart("uses");
                for (Id id : part.uses()) {
                    out.writeStartObject();
                    write(id, out);
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }

        private static void write(Id id, JsonGenerator out) {
            ObjectId object = id.object();
            out.writeStringProperty("kind", object.kind().getSimpleName());
            if (!object.name().schema().isEmpty()) {
                out.writeStringProperty("schema", object.name().schema());
            }
            if (!object.table().isEmpty()) {
                out.writeStringProperty("table", object.table());
            }
            out.writeStringProperty("name", object.name().name());
            if (id instanceof MemberId member) {
                out.writeStringProperty(member.kind().name().toLowerCase(java.util.Locale.ROOT), member.name());
            }
        }
    }

    private static final class ExpressionReader extends ValueDeserializer<Expression> {
        @Override
        public Expression deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = in.readValueAsTree();
            if (!node.isArray()) {
                return Expression.of(node.asString());
            }
            List<Fragment> parts = new ArrayList<>();
            node.forEach(part -> parts.add(part(part, context)));
            return new Expression(parts);
        }

        private static Fragment part(JsonNode node, DeserializationContext context) {
            if (!node.isObject()) {
                return new Fragment.Sql(node.asString());
            }
            String text = node.path("text").asString();
            if (!node.has("uses")) {
                return new Fragment.Ref(id(node, context), text);
            }
            List<Id> uses = new ArrayList<>();
            node.get("uses").forEach(used -> uses.add(id(used, context)));
            return new Fragment.Opaque(text, uses);
        }

        private static Id id(JsonNode node, DeserializationContext context) {
            QName name = new QName(
                    node.path("schema").asString(""), node.path("name").asString());
            ObjectId object = new ObjectId(
                    kind(node.path("kind").asString(), context),
                    node.path("table").asString(""),
                    name);
            for (MemberId.Kind kind : MemberId.Kind.values()) {
                JsonNode member = node.path(kind.name().toLowerCase(java.util.Locale.ROOT));
                if (!member.isMissingNode()) {
                    return new MemberId(object, kind, member.asString());
                }
            }
            return object;
        }
    }
}
