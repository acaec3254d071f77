-- The running product publishes nothing, migrates nothing and enters no organisation or setting: what
-- does runs as the owner. And it deletes only what is meant to go. A table that comes later can be
-- read and written; where rows of it are to go, its migration grants that.

revoke insert, update, delete
  on schema_migrations, courses, editions, organisations, settings from kakehashi_app;

revoke delete on all tables in schema public from kakehashi_app;
grant delete on sessions, rate_limits, item_progress, content_report_settlements to kakehashi_app;
alter default privileges in schema public revoke delete on tables from kakehashi_app;
