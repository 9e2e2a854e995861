-- Twenty hits as rows of the list in one statement. $1 company, $2 tokens, $3 fragment.
select c.id, c.name, c.short_name, c.grade, c.stage, c.province, c.city, c.industry, s.name as owner_name,
  p.name as contact_name, f.amount_total_fen, f.order_count, f.last_order_at, c.activity_at, f.next_followup_at
from search_customers($2::integer[], $3, null, 20) h
join customer c on c.tenant_id = $1 and c.id = h.customer_id
left join staff s on s.tenant_id = $1 and s.id = c.owner_id
left join customer_fact f on f.tenant_id = $1 and f.customer_id = c.id
left join lateral (select name from contact where tenant_id = $1 and customer_id = c.id
  order by is_primary desc, created_at limit 1) p on true
order by c.activity_at desc, c.id desc
