-- The decision of the province by which a version of a service was put into force; null for what ships with the product.
alter table catalogue.service add column decision uuid references catalogue.decision;
