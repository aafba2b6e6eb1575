package dev.plinth.examples.rpa;

import org.jooq.JSON;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The column {@code saga.events}: a JSON array with one object for each event. */
final class EventLog {
    private static final JsonMapper MAPPER = new JsonMapper();

    private EventLog() {}

    /** The array with one more event at its end. */
    static JSON append(JSON events, Event event) {
        ArrayNode array = MAPPER.readValue(events.data(), ArrayNode.class);
        ObjectNode added = array.addObject();
        added.put("type", event.type());
        added.put("at", event.occurredAt().toInstant().toString());
        added.set("data", MAPPER.readTree(event.data().data()));
        return JSON.valueOf(MAPPER.writeValueAsString(array));
    }
}
