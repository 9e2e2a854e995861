-- The desk of one ticket in one statement. $1 company, $2 ticket.
select t.*, s.name as agent_name, c.name, c.short_name, c.grade, c.owner_id, w.name as owner_name, f.order_count, f.amount_total_fen,
  f.last_order_at, f.ticket_count, f.complaint_count, f.scores, o.number as order_number,
  (select jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'isInternal', e.is_internal, 'author', e.author,
      'name', e.author_name, 'words', e.words, 'fileIds', e.file_ids) order by e.at, e.id)
    from ticket_entry e where e.tenant_id = $1 and e.ticket_id = t.id) as entries
from ticket t
left join staff s on s.tenant_id = $1 and s.id = t.agent_id
left join customer c on c.tenant_id = $1 and c.id = t.customer_id
left join staff w on w.tenant_id = $1 and w.id = c.owner_id
left join customer_fact f on f.tenant_id = $1 and f.customer_id = c.id
left join sales_order o on o.tenant_id = $1 and o.id = t.order_id
where t.tenant_id = $1 and t.id = $2
