-- A dossier has one valid document of a kind; those that were replaced or revoked stay beside it.
alter table documents.document drop constraint document_dossier_kind_key;
create unique index document_valid_once on documents.document (dossier, kind) where state = 'valid';
create index document_of_dossier on documents.document (dossier);
