-- rpa_db on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE saga RENAME COLUMN rpa_request TO rpa_request_object;

ALTER TABLE saga_read_model RENAME COLUMN rpa_request TO rpa_request_object;

CREATE OR REPLACE FUNCTION sync_saga_read_model() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO saga_read_model (
    saga_id, created_at, exec_id, rpa_key_id, current_state, rpa_request_object, events_count,
    last_event_type, last_event_at, updated_at, saga_type, parent_saga_id
  )
  VALUES (
    NEW.saga_id, NEW.created_at, NEW.exec_id, NEW.rpa_key_id, NEW.current_state, NEW.rpa_request_object,
    json_array_length(NEW.events),
    (
      SELECT event_store.event_type
      FROM event_store
      WHERE event_store.saga_id = NEW.saga_id
      ORDER BY event_store.occurred_at DESC, event_store.event_id DESC
      FETCH NEXT 1 ROWS ONLY
    ),
    (
      SELECT event_store.occurred_at
      FROM event_store
      WHERE event_store.saga_id = NEW.saga_id
      ORDER BY event_store.occurred_at DESC, event_store.event_id DESC
      FETCH NEXT 1 ROWS ONLY
    ),
    NEW.updated_at, NEW.saga_type, NEW.parent_saga_id
  )
  ON CONFLICT (saga_id)
  DO UPDATE SET
    exec_id = excluded.exec_id,
    rpa_key_id = excluded.rpa_key_id,
    current_state = excluded.current_state,
    rpa_request_object = excluded.rpa_request_object,
    events_count = excluded.events_count,
    last_event_type = excluded.last_event_type,
    last_event_at = excluded.last_event_at,
    updated_at = excluded.updated_at,
    saga_type = excluded.saga_type,
    parent_saga_id = excluded.parent_saga_id;
  RETURN NULL;
END
$body$;
