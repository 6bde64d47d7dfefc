-- From when a dossier counts as due soon and from when its head is told; and by when one handed in online is to be answered.
alter table dossiers.dossier add warn_at timestamptz, add escalate_at timestamptz, add answer_by timestamptz;
-- Of dossiers from before: a day before; it is counted with the calendar when their due moment next moves.
update dossiers.dossier set warn_at = due_at - interval '1 day', escalate_at = due_at - interval '1 day';
alter table dossiers.dossier alter warn_at set not null, alter escalate_at set not null;
