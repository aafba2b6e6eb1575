-- overlay on sqlite

CREATE TABLE companies (
  id INTEGER NOT NULL CONSTRAINT companies_pkey PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  invite_token TEXT NOT NULL,
  settings TEXT DEFAULT '{}' NOT NULL
    CONSTRAINT companies_settings_check CHECK (json_valid(settings)),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT companies_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  time_zone TEXT DEFAULT 'UTC' NOT NULL /* IANA name, such as Europe/Vienna */
) STRICT;

CREATE UNIQUE INDEX ix_companies_invite_token ON companies (invite_token);

CREATE TABLE users (
  id INTEGER NOT NULL CONSTRAINT users_pkey PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL,
  email TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  name TEXT,
  role TEXT NOT NULL
    CONSTRAINT users_role_check CHECK (role IN ('admin', 'regular')),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT users_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  last_login_at TEXT
    CONSTRAINT users_last_login_at_check CHECK (last_login_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(last_login_at, 1, 19), '+0 days') || printf('.%06uZ', substr(last_login_at, 21, 6))),
  updated_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT users_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  CONSTRAINT users_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_users_company ON users (company_id);

CREATE UNIQUE INDEX ix_users_email ON users (email);

CREATE TABLE workflows (
  id INTEGER NOT NULL CONSTRAINT workflows_pkey PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL,
  created_by INTEGER,
  name TEXT NOT NULL,
  description TEXT,
  starting_url TEXT NOT NULL,
  tags TEXT DEFAULT '[]' NOT NULL
    CONSTRAINT workflows_tags_check CHECK (json_valid(tags)),
  status TEXT DEFAULT 'draft' NOT NULL
    CONSTRAINT workflows_status_check CHECK (status IN ('draft', 'processing', 'active', 'needs_review', 'broken', 'archived')),
  success_rate REAL DEFAULT 0.0 NOT NULL,
  total_uses INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT workflows_total_uses_check CHECK (total_uses BETWEEN -2147483648 AND 2147483647),
  consecutive_failures INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT workflows_consecutive_failures_check CHECK (consecutive_failures BETWEEN -2147483648 AND 2147483647),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT workflows_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  updated_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT workflows_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  last_successful_run TEXT
    CONSTRAINT workflows_last_successful_run_check CHECK (last_successful_run IS strftime('%Y-%m-%dT%H:%M:%S', substr(last_successful_run, 1, 19), '+0 days') || printf('.%06uZ', substr(last_successful_run, 21, 6))),
  last_failed_run TEXT
    CONSTRAINT workflows_last_failed_run_check CHECK (last_failed_run IS strftime('%Y-%m-%dT%H:%M:%S', substr(last_failed_run, 1, 19), '+0 days') || printf('.%06uZ', substr(last_failed_run, 21, 6))),
  CONSTRAINT workflows_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT workflows_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX idx_workflows_company ON workflows (company_id);

CREATE INDEX idx_workflows_created_by ON workflows (created_by);

CREATE INDEX idx_workflows_status ON workflows (status);

CREATE TABLE screenshots (
  id INTEGER NOT NULL CONSTRAINT screenshots_pkey PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL,
  workflow_id INTEGER NOT NULL,
  hash TEXT NOT NULL,
  storage_key TEXT NOT NULL,
  storage_url TEXT NOT NULL,
  file_size INTEGER
    CONSTRAINT screenshots_file_size_check CHECK (file_size BETWEEN -2147483648 AND 2147483647),
  width INTEGER
    CONSTRAINT screenshots_width_check CHECK (width BETWEEN -2147483648 AND 2147483647),
  height INTEGER
    CONSTRAINT screenshots_height_check CHECK (height BETWEEN -2147483648 AND 2147483647),
  format TEXT DEFAULT 'jpeg' NOT NULL,
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT screenshots_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  CONSTRAINT screenshots_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT screenshots_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES workflows (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_screenshots_workflow ON screenshots (workflow_id);

CREATE UNIQUE INDEX ix_screenshots_hash ON screenshots (hash);

CREATE TABLE steps (
  id INTEGER NOT NULL CONSTRAINT steps_pkey PRIMARY KEY AUTOINCREMENT,
  workflow_id INTEGER NOT NULL,
  screenshot_id INTEGER,
  edited_by INTEGER,
  step_number INTEGER NOT NULL
    CONSTRAINT steps_step_number_check CHECK (step_number BETWEEN -2147483648 AND 2147483647),
  timestamp TEXT,
  action_type TEXT NOT NULL,
  selectors TEXT NOT NULL
    CONSTRAINT steps_selectors_check CHECK (json_valid(selectors)),
  element_meta TEXT NOT NULL
    CONSTRAINT steps_element_meta_check CHECK (json_valid(element_meta)),
  page_context TEXT NOT NULL
    CONSTRAINT steps_page_context_check CHECK (json_valid(page_context)),
  action_data TEXT
    CONSTRAINT steps_action_data_check CHECK (action_data IS NULL OR json_valid(action_data)),
  dom_context TEXT
    CONSTRAINT steps_dom_context_check CHECK (dom_context IS NULL OR json_valid(dom_context)),
  field_label TEXT,
  instruction TEXT,
  ai_confidence REAL,
  ai_model TEXT,
  ai_generated_at TEXT
    CONSTRAINT steps_ai_generated_at_check CHECK (ai_generated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(ai_generated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(ai_generated_at, 21, 6))),
  label_edited INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT steps_label_edited_check CHECK (label_edited IN (0, 1)),
  instruction_edited INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT steps_instruction_edited_check CHECK (instruction_edited IN (0, 1)),
  edited_at TEXT
    CONSTRAINT steps_edited_at_check CHECK (edited_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(edited_at, 1, 19), '+0 days') || printf('.%06uZ', substr(edited_at, 21, 6))),
  healed_selectors TEXT
    CONSTRAINT steps_healed_selectors_check CHECK (healed_selectors IS NULL OR json_valid(healed_selectors)),
  healed_at TEXT
    CONSTRAINT steps_healed_at_check CHECK (healed_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(healed_at, 1, 19), '+0 days') || printf('.%06uZ', substr(healed_at, 21, 6))),
  healing_confidence REAL,
  healing_method TEXT,
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT steps_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  CONSTRAINT uq_workflow_step_number UNIQUE (workflow_id, step_number),
  CONSTRAINT steps_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES users (id) ON DELETE SET NULL,
  CONSTRAINT steps_screenshot_id_fkey FOREIGN KEY (screenshot_id) REFERENCES screenshots (id) ON DELETE SET NULL,
  CONSTRAINT steps_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES workflows (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_steps_screenshot ON steps (screenshot_id);

CREATE INDEX idx_steps_workflow ON steps (workflow_id);

CREATE TABLE health_logs (
  id INTEGER NOT NULL CONSTRAINT health_logs_pkey PRIMARY KEY AUTOINCREMENT,
  workflow_id INTEGER NOT NULL,
  step_id INTEGER,
  user_id INTEGER NOT NULL,
  status TEXT NOT NULL,
  error_type TEXT,
  error_message TEXT,
  healing_confidence REAL,
  deterministic_score INTEGER
    CONSTRAINT health_logs_deterministic_score_check CHECK (deterministic_score BETWEEN -2147483648 AND 2147483647),
  ai_confidence REAL,
  candidates_evaluated INTEGER
    CONSTRAINT health_logs_candidates_evaluated_check CHECK (candidates_evaluated BETWEEN -2147483648 AND 2147483647),
  page_state_hash TEXT,
  page_url TEXT,
  execution_time_ms INTEGER
    CONSTRAINT health_logs_execution_time_ms_check CHECK (execution_time_ms BETWEEN -2147483648 AND 2147483647),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT health_logs_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  CONSTRAINT health_logs_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps (id) ON DELETE SET NULL,
  CONSTRAINT health_logs_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT health_logs_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES workflows (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_health_logs_status ON health_logs (status);

CREATE INDEX idx_health_logs_workflow ON health_logs (workflow_id, created_at);

CREATE TABLE notifications (
  id INTEGER NOT NULL CONSTRAINT notifications_pkey PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL,
  workflow_id INTEGER,
  read_by INTEGER,
  type TEXT NOT NULL,
  severity TEXT NOT NULL /* Severity text of OpenTelemetry: INFO, WARN, ERROR */,
  title TEXT NOT NULL,
  message TEXT,
  action_url TEXT,
  read INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT notifications_read_check CHECK (read IN (0, 1)),
  read_at TEXT
    CONSTRAINT notifications_read_at_check CHECK (read_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(read_at, 1, 19), '+0 days') || printf('.%06uZ', substr(read_at, 21, 6))),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT notifications_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  CONSTRAINT notifications_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT notifications_read_by_fkey FOREIGN KEY (read_by) REFERENCES users (id) ON DELETE SET NULL,
  CONSTRAINT notifications_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES workflows (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX idx_notifications_company ON notifications (company_id, read, created_at);
