-- What a lead or a customer is found by, from its own side: by hash, because a sorted index also offers an order, and while
-- the statistics are young the planner walks a whole company along it to answer "the newest under this key".
drop index lead_key_lead;
create index lead_key_lead on lead_key using hash (lead_id);
drop index customer_key_customer;
create index customer_key_customer on customer_key using hash (customer_id);

-- As before, but the few leads under the keys are found first and once.
create or replace function claim_lead_keys(tenant text, identities text[], keys text[], same_key text, per_key integer)
  returns table (id text, number text, state text, name text, company text, phones text[], email text, unionid text,
    credit_code text, province text, city text, district text, owner_id text, match text, last_submitted_at timestamptz, is_identical boolean)
  language plpgsql volatile as $$
declare lock_key bigint;
begin
  for lock_key in select distinct hashtextextended(tenant || ' ' || i, 0) as h from unnest(identities) i order by h loop
    perform pg_advisory_xact_lock(lock_key);
  end loop;
  return query
    with hit as materialized (
      select r.lead_id, bool_or(r.wanted = same_key) as is_identical
      from (
        select k.lead_id, wanted, 1 / count(*) over (partition by wanted)::float8 as rarity
        from unnest(keys || same_key) wanted
        cross join lateral (
          select lk.lead_id from lead_key lk
          where lk.tenant_id = tenant and lk.key = wanted order by lk.lead_id desc limit per_key
        ) k
      ) r
      group by r.lead_id order by sum(r.rarity) desc, r.lead_id desc limit 20
    )
    select l.id, l.number, l.state, l.name, l.company, l.phones, l.email, l.unionid,
      l.credit_code, l.province, l.city, l.district, l.owner_id, l.match,
      (select max(s.created_at) from lead_submission s where s.tenant_id = tenant and s.lead_id = l.id), hit.is_identical
    from hit join lead l on l.tenant_id = tenant and l.id = hit.lead_id
    order by l.id desc;
end $$;
