-- Everything a new ticket writes in one statement. $1 company, $2 id, $3 member, $4 words, $5 agent, $6 request id.
with whose as (
  select customer_id from member where tenant_id = $1 and id = $3
), ticket_row as (
  insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, contact_name, phone, words, agent_id,
    first_due_at, resolve_due_at, assigned_at, urgent_at, created_at, updated_at)
  select $1, $2, $2, 'quality', 'normal', 'assigned', $3, customer_id, '微信用户', '+8613500000000', $4, $5, now() + interval '2 hours',
    now() + interval '3 days', now(), now() + interval '2 hours', now(), now() from whose
), said as (
  insert into ticket_entry (tenant_id, id, ticket_id, at, kind, is_internal, author, author_name, words, revision)
  values ($1, $2 || 'a', $2, now(), 'words', false, 'customer', '微信用户', $4, 1), ($1, $2 || 'b', $2, now(), 'agent', false, 'system', '', '由客服为您处理', 1)
), faced as (
  insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, customer_id, ticket_id, title, why, tags, urgent_at, due_at, state, created_at)
  select $1, $2, $5, 'ticket', $2, customer_id, $2, '微信用户', '{}', '[]', now(), now(), 'open', now() from whose
), counted as (
  update customer_fact set open_tickets = open_tickets + 1, ticket_count = ticket_count + 1, last_ticket_at = now()
  where tenant_id = $1 and customer_id = (select customer_id from whose)
), told as (
  insert into timeline_entry (tenant_id, id, customer_id, at, kind, title, words, source_id)
  select $1, $2, customer_id, now(), 'ticket', '提交工单', $4, $2 from whose
), queued as (
  insert into outbox (tenant_id, id, topic, payload, run_at, done_at)
  select $1, $2 || n, 'floor', '{}', now(), now() from generate_series(1, 6) n
), noted as (
  insert into audit_log (tenant_id, id, at, actor_key, actor_name, action, detail)
  values ($1, $2, now(), 'floor', '', 'ticket.submit', '{}')
)
update replay set answer = '{}' where tenant_id = $1 and actor_key = 'floor' and procedure = 'ticket.submit' and request_id = $6
