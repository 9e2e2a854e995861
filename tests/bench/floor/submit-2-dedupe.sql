-- Locks the identity, then finds leads and customers that share a key. $1 company, $2 keys.
with locked as materialized (select pg_advisory_xact_lock(hashtextextended($1 || ($2::text[])[1], 0)))
select (select count(*) from locked) as locked,
  (select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'company', l.company, 'phones', l.phones))
    from lead l where l.tenant_id = $1
      and l.id in (select lead_id from lead_key where tenant_id = $1 and key = any($2::text[]) limit 20)) as leads,
  (select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'owner', c.owner_id, 'phone', p.phone, 'contact', p.name))
    from customer c left join contact p on p.tenant_id = $1 and p.customer_id = c.id
    where c.tenant_id = $1
      and c.id in (select customer_id from customer_key where tenant_id = $1 and key = any($2::text[]) limit 50)) as customers
