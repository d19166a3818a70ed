-- Who was there when a session was held; null while nothing was said of a member.
alter table appraisal.member add column present boolean;
