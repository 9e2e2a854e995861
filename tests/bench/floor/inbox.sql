-- The first page with its counts in one statement. $1 company, $2 colleague, $3 now.
select
  (select jsonb_agg(page) from (
    select i.id, i.kind, i.title, i.why, i.tags, i.phone, i.due_at, i.lead_id, i.customer_id, c.name, c.short_name, c.grade,
      f.amount_total_fen, f.last_followup_at, p.name as contact_name, p.phone as contact_phone
    from inbox_item i
    left join customer c on c.tenant_id = $1 and c.id = i.customer_id
    left join customer_fact f on f.tenant_id = $1 and f.customer_id = c.id
    left join lateral (select name, phone from contact where tenant_id = $1 and customer_id = c.id
      order by is_primary desc, created_at limit 1) p on true
    where i.tenant_id = $1 and i.staff_id = $2 and i.state = 'open'
    order by i.urgent_at, i.id limit 31) page) as items,
  (select jsonb_agg(counted) from (
    select kind, count(*) as total, count(*) filter (where due_at < $3) as late
    from inbox_item where tenant_id = $1 and staff_id = $2 and state = 'open' group by kind) counted) as counts
