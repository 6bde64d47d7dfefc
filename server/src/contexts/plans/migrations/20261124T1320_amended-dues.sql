-- How the plan writes a date of the task since an amendment, and when it added one; null: as it was handed out.
alter table plans.task_term add plan_term text, add added_at timestamptz;

-- An amended plan moves due days by itself: no member of staff is behind that entry.
alter table plans.task_entry
  alter by drop not null,
  alter unit drop not null,
  drop constraint task_entry_kind_check,
  add constraint task_entry_kind_check check (kind in ('reported', 'submitted', 'accepted', 'returned',
    'extension-asked', 'extension-granted', 'extension-refused', 'plan-amended')),
  add check (kind = 'plan-amended' or (by is not null and unit is not null));
