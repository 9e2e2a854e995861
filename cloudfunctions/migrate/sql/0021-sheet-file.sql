-- Spreadsheets and text tables, larger than documents.
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('photo', 'document', 'voice', 'video', 'sheet'));
-- One import of a company changes customers at a time.
create unique index customer_import_at_work on customer_import (tenant_id) where step in ('committing', 'undoing');
