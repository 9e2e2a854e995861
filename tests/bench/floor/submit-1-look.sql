-- Claims the request and reads who may get the lead. $1 company, $2 request id.
with claimed as (
  insert into replay (tenant_id, actor_key, procedure, request_id, input_hash, created_at)
  values ($1, 'floor', 'lead.submit', $2, 'hash', now())
)
select r.rules, r.turns, f.questions, t.value as settings,
  (select jsonb_agg(c) from channel c where c.tenant_id = $1) as channels,
  (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role, 'path', d.path, 'open', l.open_leads))
    from staff s join department d on d.tenant_id = $1 and d.id = s.department_id
    left join lead_load l on l.tenant_id = $1 and l.staff_id = s.id where s.tenant_id = $1 and s.is_active) as staff,
  (select week from calendar where tenant_id = $1) as week
from tenant own
left join assignment_rules r on r.tenant_id = $1
left join lead_form f on f.tenant_id = $1
left join tenant_setting t on t.tenant_id = $1 and t.key = 'lead'
where own.tenant_id = $1
