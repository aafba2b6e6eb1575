package dev.plinth.generate;

import dev.plinth.write.PlinthVersion;
import org.jooq.Constants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whose words the texts of a catalog are that this process lowers. */
final class Words {
    private Words() {}

    static JsonNode current() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("plinth", PlinthVersion.CURRENT)
                .put("jooq", Constants.FULL_VERSION);
    }
}
