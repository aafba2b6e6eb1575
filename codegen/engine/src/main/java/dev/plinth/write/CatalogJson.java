package dev.plinth.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.plinth.model.Catalog;
import dev.plinth.model.SchemaObject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A catalog as a JSON tree: properties in the order of the records, and the kind of an object beside its properties. */
final class CatalogJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(SchemaObject.class, Kinds.class)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(was -> was.withValueNulls(Nulls.AS_EMPTY))
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private CatalogJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    static JsonNode tree(Catalog catalog) {
        return MAPPER.valueToTree(catalog);
    }

    /**
     * The catalog of a tree, which an older version may have written: a list that it does not hold is empty.
     *
     * @throws JacksonException if the tree holds what this version does not know
     */
    static Catalog catalog(JsonNode tree) throws JacksonException {
        return MAPPER.treeToValue(tree, Catalog.class);
    }
}
