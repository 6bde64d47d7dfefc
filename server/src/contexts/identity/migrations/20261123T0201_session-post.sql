-- The post, or the delegation, that the member of staff acts in; null: the main post.
alter table identity.session add column post uuid;
