-- 离职交接: who left, who took over, and what was counted before and after; one for each time somebody leaves.
create table departure (
  tenant_id text not null references tenant,
  id text not null,
  staff_id text not null,
  by_staff_id text not null,
  at timestamptz not null,
  -- Successor per kind as ids, null for the pool.
  successors jsonb not null,
  -- Per kind: how many there were, how many moved, how many ended.
  report jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, by_staff_id) references staff (tenant_id, id)
);
create index departure_staff on departure (tenant_id, staff_id, at desc);
call guard_tenant('departure');
