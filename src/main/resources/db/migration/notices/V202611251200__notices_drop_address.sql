-- Everybody who is told something has an account; nobody was ever told by an address alone.
delete from notices.notice where account is null;
alter table notices.notice drop column address;
alter table notices.notice alter column account set not null;
