-- The shelves of the agents' list (工单台), each served in its order.
create index ticket_risk on ticket (tenant_id, urgent_at, id)
  where state in ('submitted', 'assigned', 'in_progress')
    and ((first_due_at is not null and first_risk <> 'none') or (resolve_due_at is not null and resolve_risk <> 'none'));
create index ticket_waiting on ticket (tenant_id, urgent_at, id) where state = 'waiting';
create index ticket_done_agent on ticket (tenant_id, agent_id, resolved_at desc, id desc) where resolved_at is not null;
-- What a rep's customers ask for now: few rows beside half a million old ones.
create index ticket_open_customer on ticket (tenant_id, customer_id)
  where state in ('submitted', 'assigned', 'in_progress', 'waiting') and customer_id is not null;
