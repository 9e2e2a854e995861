-- What nobody has, in its order: an index that begins with the agent cannot serve the order of those without one.
create index ticket_unassigned on ticket (tenant_id, urgent_at, id)
  where agent_id is null and state in ('submitted', 'assigned', 'in_progress');
