-- Who put the digital signature of the unit on the signed PDF, and when (ADR 0063).
alter table reports.version add sealed_at timestamptz, add sealed_by_name text;
