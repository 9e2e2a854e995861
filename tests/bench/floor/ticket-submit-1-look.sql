-- Claims the request and reads all that decides over a new ticket; what agents hold is locked, as fair shares under 16 callers
-- need (assigned counts differ by one at most). $1 company, $2 request id, $3 member.
with claimed as (
  insert into replay (tenant_id, actor_key, procedure, request_id, input_hash, created_at)
  values ($1, 'floor', 'ticket.submit', $2, 'hash', now())
), held as materialized (
  select staff_id, open_tickets, last_given_at from ticket_load where tenant_id = $1 order by staff_id for no key update
)
select m.name, m.phone, c.id, c.name as customer, c.owner_id, t.value as settings, w.week,
  (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'isOnDuty', s.is_on_duty, 'kinds', g.kinds, 'open', l.open_tickets,
      'mostOpen', g.most_open, 'last', l.last_given_at))
    from staff s left join service_agent g on g.tenant_id = $1 and g.staff_id = s.id
    left join held l on l.staff_id = s.id
    where s.tenant_id = $1 and s.is_active and (s.role = 'agent' or g.staff_id is not null)) as agents,
  (select agent_id from ticket where tenant_id = $1 and member_id = m.id and agent_id is not null order by updated_at desc limit 1) as last_agent
from member m
left join customer c on c.tenant_id = $1 and c.id = m.customer_id
left join tenant_setting t on t.tenant_id = $1 and t.key = 'service'
left join calendar w on w.tenant_id = $1
where m.tenant_id = $1 and m.id = $3 for no key update of m
