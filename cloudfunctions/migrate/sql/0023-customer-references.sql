-- Asked for every customer an import is taken back for: whether anything hangs on it.
create index inbox_item_customer on inbox_item (tenant_id, customer_id) where customer_id is not null;
create index collision_customer on collision (tenant_id, customer_id);
create index recovery_customer on recovery (tenant_id, customer_id) where customer_id is not null;
create index lead_match_customer on lead (tenant_id, match_customer_id) where match_customer_id is not null;
