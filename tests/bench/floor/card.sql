-- The whole card in one statement. $1 company, $2 customer.
select c.*, s.name as owner_name, f.*,
  (select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name)) from customer_collaborator k
    join staff w on w.tenant_id = $1 and w.id = k.staff_id where k.tenant_id = $1 and k.customer_id = c.id) as collaborators,
  (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name)) from customer_tag g
    join tag t on t.tenant_id = $1 and t.id = g.tag_id where g.tenant_id = $1 and g.customer_id = c.id) as tags,
  (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'title', p.title, 'role', p.role, 'phone', p.phone,
      'email', p.email, 'isPrimary', p.is_primary) order by p.is_primary desc, p.created_at)
    from contact p where p.tenant_id = $1 and p.customer_id = c.id) as contacts,
  (select jsonb_agg(jsonb_build_object('id', n.id, 'words', n.words, 'recordedAt', n.recorded_at) order by n.recorded_at desc)
    from customer_need n where n.tenant_id = $1 and n.customer_id = c.id) as needs
from customer c
left join staff s on s.tenant_id = $1 and s.id = c.owner_id
left join customer_fact f on f.tenant_id = $1 and f.customer_id = c.id
where c.tenant_id = $1 and c.id = $2
