-- Everything a new lead writes in one statement. $1 company, $2 id, $3 phone, $4 company name, $5 keys, $6 colleague, $7 request id.
with lead_row as (
  insert into lead (tenant_id, id, number, state, channel_id, name, company, wish, phone, phones, owner_id, score, scores,
    grade, notes, answers, match, match_fields, accept_by, created_at, updated_at)
  values ($1, $2, $2, 'offered', 'channel', '陈敏', $4, '想订200件秋款卫衣', $3, array[$3], $6, 60, '[]', 'B', '[]', '[]',
    'new', '[]', now() + interval '30 minutes', now(), now())
), kept as (
  insert into lead_submission (tenant_id, id, lead_id, channel_id, raw, created_at)
  values ($1, $2, $2, 'channel', jsonb_build_object('phone', $3::text, 'company', $4::text), now())
), keyed as (
  insert into lead_key (tenant_id, key, lead_id) select $1, key, $2 from unnest($5::text[]) key
), given as (
  insert into lead_assignment (tenant_id, id, lead_id, staff_id, at, accept_by, outcome, why)
  values ($1, $2, $2, $6, now(), now() + interval '30 minutes', 'waiting', '轮到')
), told as (
  insert into timeline_entry (tenant_id, id, lead_id, at, kind, title) values ($1, $2, $2, now(), 'lead', '新线索')
), queued as (
  insert into outbox (tenant_id, id, topic, payload, run_at, done_at)
  values ($1, $2, 'floor', '{}', now(), now()), ($1, $2 || 'b', 'floor', '{}', now(), now())
), noted as (
  insert into audit_log (tenant_id, id, at, actor_key, actor_name, action, detail)
  values ($1, $2, now(), 'floor', '', 'lead.submit', '{}')
)
update replay set answer = '{}' where tenant_id = $1 and actor_key = 'floor' and procedure = 'lead.submit' and request_id = $7
