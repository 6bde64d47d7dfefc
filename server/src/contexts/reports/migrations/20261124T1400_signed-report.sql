-- The PDF that the leader signed with a certificate (ADR 0062); null in what is not signed, and in what was signed before that.
alter table reports.version add signed_file uuid;
