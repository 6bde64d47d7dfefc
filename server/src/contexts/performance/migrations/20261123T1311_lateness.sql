-- The due moment before a new one was promised; when the delay was explained to the head and apologised for; when it was opened again.
alter table performance.dossier_fact
  add first_due_at timestamptz,
  add explained_at timestamptz,
  add apologised_at timestamptz,
  add reopened_at timestamptz;
