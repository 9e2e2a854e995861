-- The first page of the open tickets with the counts of the shelves, in one statement. $1 company, $2 colleague.
select
  (select jsonb_agg(page) from (
    select t.id, t.number, t.kind, t.priority, t.state, t.words, t.contact_name, t.first_due_at, t.resolve_due_at, t.first_risk,
      t.resolve_risk, t.created_at, s.name as agent_name, c.name, c.short_name, c.grade
    from ticket t
    left join staff s on s.tenant_id = $1 and s.id = t.agent_id
    left join customer c on c.tenant_id = $1 and c.id = t.customer_id
    where t.tenant_id = $1 and t.state in ('submitted', 'assigned', 'in_progress')
    order by t.urgent_at, t.id limit 31) page) as items,
  (select jsonb_build_object('mine', count(*) filter (where agent_id = $2), 'unassigned', count(*) filter (where agent_id is null),
      'open', count(*), 'risk', count(*) filter (where (first_due_at is not null and first_risk <> 'none')
        or (resolve_due_at is not null and resolve_risk <> 'none')))
    from ticket where tenant_id = $1 and state in ('submitted', 'assigned', 'in_progress')) as counts
