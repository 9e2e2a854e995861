-- What a channel cost, month by month: one total over its whole life says nothing about a period.
create table channel_cost (
  tenant_id text not null references tenant,
  channel_id text not null,
  -- A month in China, e.g. 2026-11.
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  cost_fen bigint not null check (cost_fen >= 0),
  primary key (tenant_id, channel_id, month),
  foreign key (tenant_id, channel_id) references channel (tenant_id, id)
);
call guard_tenant('channel_cost');

-- The totals so far count for the month in which this runs. The old column is read by nobody; a breaking migration may drop it.
insert into channel_cost (tenant_id, channel_id, month, cost_fen)
select tenant_id, id, to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM'), cost_fen from channel where cost_fen > 0;
