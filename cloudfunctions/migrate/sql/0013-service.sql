-- What the report on after-sales and surveys to many look through: orders of a period, and who bought lately.
create index sales_order_ordered on sales_order (tenant_id, ordered_at);
create index customer_fact_last_order on customer_fact (tenant_id, last_order_at, customer_id) where last_order_at is not null;
