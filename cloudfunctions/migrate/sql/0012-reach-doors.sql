-- Delivery reports of SMS come in by a secret path, which is all the platform lets us protect them by.
alter table door drop constraint door_kind_check;
alter table door add constraint door_kind_check check (kind in ('tenant', 'form', 'scene', 'wecom', 'sms'));

-- Codes cost money and bother people: counted per member and day, and looked up per phone.
alter table phone_code add column sent_today integer not null default 1;
create index phone_code_phone on phone_code (tenant_id, phone, sent_at);

-- How many SMS a number got today.
create index message_phone on message (tenant_id, phone, created_at desc) where phone is not null;
