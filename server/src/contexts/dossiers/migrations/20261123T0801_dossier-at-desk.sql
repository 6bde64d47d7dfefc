-- What a desk received and still waits for: for its queue, and for what must move when a desk ends.
create index dossier_at_desk on dossiers.dossier (desk)
  where status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved');
