package dev.plinth.write;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plinth.model.Catalog;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lock file as JSON: two spaces of indentation, line feeds, properties in the order of the records. */
final class LockJson {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(CatalogJson.module())
            .addMixIn(SchemaObject.class, Kinds.class)
            .addMixIn(Wording.class, Kinds.class)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(was -> was.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
            .build();

    private LockJson() {}

    /** Writes the kind of an object beside its properties. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    static String write(Lock lock) {
        return MAPPER.writeValueAsString(lock) + "\n";
    }

    static String write(Catalog catalog) {
        return MAPPER.writeValueAsString(catalog);
    }

    /** Reads a lock file; throws if the text is no lock file of a format that this version knows. */
    static Lock read(String text) throws JacksonException {
        return MAPPER.readValue(text, Lock.class);
    }
}
