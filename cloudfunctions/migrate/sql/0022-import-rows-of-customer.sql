-- Which imports touched a customer: asked when one of them is taken back.
create index customer_import_row_customer on customer_import_row (tenant_id, customer_id) where customer_id is not null;
