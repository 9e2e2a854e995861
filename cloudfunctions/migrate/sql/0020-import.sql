-- One file of customers on its way in (导入). How far the work of its step is stands in the job.
create table customer_import (
  tenant_id text not null references tenant,
  id text not null,
  file_id text not null,
  file_name text not null,
  step text not null check (step in ('reading', 'mapping', 'checking', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed')),
  -- Why it failed, or null.
  trouble text,
  job_id text,
  -- What the reader understood: encoding, line of the headings, columns with samples, totals.
  layout jsonb not null default '{}',
  -- One target per column, or null where it is left out.
  mapping jsonb not null default '[]',
  -- What becomes of likely duplicates, who owns what names nobody.
  choices jsonb not null default '{}',
  created_by text not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  foreign key (tenant_id, created_by) references staff (tenant_id, id)
);
create index customer_import_newest on customer_import (tenant_id, created_at desc, id desc);
call guard_tenant('customer_import');

create table customer_import_row (
  tenant_id text not null,
  import_id text not null,
  -- As the sheet counts it, from 1.
  line integer not null,
  cells jsonb not null,
  verdict text check (verdict in ('new', 'merged', 'likely', 'rejected')),
  -- Why, as a code of import.labels.
  reason text,
  -- The row as a customer; null while unchecked or rejected.
  draft jsonb,
  -- Hashes of the matcher's keys, by which rows of one file find each other.
  keys integer[] not null default '{}',
  match_customer_id text,
  match_line integer,
  -- What the commit did, as far as an undo needs it; null while nothing was done.
  customer_id text,
  outcome jsonb,
  -- What the undo did: 'undone', or why something stayed.
  undo text,
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references customer_import (tenant_id, id)
);
create index customer_import_row_verdict on customer_import_row (tenant_id, import_id, verdict, line);
call guard_tenant('customer_import_row');

-- Two rows of one file that share a key: the later with an earlier one.
create table customer_import_pair (
  tenant_id text not null,
  import_id text not null,
  line integer not null,
  earlier_line integer not null,
  primary key (tenant_id, import_id, line, earlier_line),
  foreign key (tenant_id, import_id) references customer_import (tenant_id, id)
);
call guard_tenant('customer_import_pair');
