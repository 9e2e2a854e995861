// Generated from cloudfunctions/migrate/sql by config/generate-tables.ts; do not edit.
import type { Generated } from 'kysely'
import type { Id } from '@shared/kernel/ids'
import type { CalendarDate, Instant } from '@shared/kernel/instant'
import type { Json } from './json-column'

export interface Database {
  article: {
    tenant_id: Id<'Tenant'>
    id: string
    title: string
    body: string
    kinds: Generated<string[]>
    is_active: Generated<boolean>
    version: Generated<number>
    updated_by: string
    updated_at: Instant
  }
  article_pair: {
    tenant_id: Id<'Tenant'>
    token: number
    article_id: string
    is_in_title: boolean
  }
  article_reading: {
    tenant_id: Id<'Tenant'>
    article_id: string
    actor_key: string
    is_helpful: boolean | null
    at: Instant
  }
  assignment_rules: {
    tenant_id: Id<'Tenant'>
    rules: Json<unknown>
    version: Generated<number>
    turns: Json<unknown>
  }
  audit_log: {
    tenant_id: Id<'Tenant'>
    id: string
    at: Instant
    actor_key: string
    actor_name: string
    action: string
    subject_kind: string | null
    subject_id: string | null
    detail: Json<unknown>
  }
  calendar: {
    tenant_id: Id<'Tenant'>
    week: Json<unknown>
    version: Generated<number>
  }
  calendar_day: {
    tenant_id: Id<'Tenant'>
    date: CalendarDate
    kind: 'off' | 'work'
    name: string
  }
  calendar_year: {
    tenant_id: Id<'Tenant'>
    year: number
  }
  channel: {
    tenant_id: Id<'Tenant'>
    id: string
    name: string
    kind: 'form' | 'code' | 'web' | 'manual' | 'referral' | 'exhibition' | 'phone' | 'wecom'
    cost_fen: Generated<number>
    is_active: Generated<boolean>
    form_key: string | null
    scene: string | null
    version: Generated<number>
  }
  channel_cost: {
    tenant_id: Id<'Tenant'>
    channel_id: string
    month: string
    cost_fen: number
  }
  collision: {
    tenant_id: Id<'Tenant'>
    id: string
    lead_id: Id<'Lead'>
    customer_id: Id<'Customer'>
    owner_id: Id<'Staff'>
    newcomer_id: Id<'Staff'> | null
    at: Instant
    outcome: 'open' | 'owner_keeps' | 'newcomer_gets' | 'shared'
    decided_by: string | null
    decided_at: Instant | null
    words: Generated<string>
  }
  contact: {
    tenant_id: Id<'Tenant'>
    id: Id<'Contact'>
    customer_id: Id<'Customer'>
    name: string
    title: Generated<string>
    role: Generated<'decides' | 'influences' | 'uses' | 'buys' | 'unknown'>
    phone: string | null
    phone_reversed: string | null
    email: string | null
    unionid: string | null
    birthday: CalendarDate | null
    is_primary: Generated<boolean>
    created_at: Instant
  }
  credit_wallet: {
    tenant_id: Id<'Tenant'>
    member_id: Id<'Member'>
    template: string
    credits: number
    is_banned: Generated<boolean>
    updated_at: Instant
  }
  customer: {
    tenant_id: Id<'Tenant'>
    id: Id<'Customer'>
    name: string
    short_name: Generated<string>
    former_names: Generated<string[]>
    credit_code: string | null
    kind: Generated<'company' | 'person' | 'dealer'>
    grade: 'A' | 'B' | 'C' | 'D' | null
    stage: Generated<'new' | 'active' | 'sleeping' | 'lost'>
    province: Generated<string>
    city: Generated<string>
    district: Generated<string>
    address: Generated<string>
    industry: Generated<string>
    size_people: Generated<string>
    channel_id: string | null
    channel_name: string | null
    owner_id: Id<'Staff'> | null
    pains: Generated<string>
    preferences: Generated<string>
    competitor: Generated<string>
    budget: Generated<string>
    first_seen_at: Instant
    activity_at: Instant
    search_text: string
    initials: Generated<string>
    tok: Generated<number[]>
    version: Generated<number>
    created_at: Instant
    updated_at: Instant
    owned_since: Instant | null
    pooled_at: Instant | null
    pool_reason: 'new' | 'silent' | 'departed' | 'no_need' | 'unreachable' | 'not_fit' | 'other' | null
    locked_at: Instant | null
    lock_words: Generated<string>
    reclaim_warnings: Generated<number>
    reclaim_warned_at: Instant | null
  }
  customer_collaborator: {
    tenant_id: Id<'Tenant'>
    customer_id: Id<'Customer'>
    staff_id: Id<'Staff'>
    created_at: Instant
  }
  customer_fact: {
    tenant_id: Id<'Tenant'>
    customer_id: Id<'Customer'>
    order_count: Generated<number>
    amount_total_fen: Generated<number>
    amount_12_months_fen: Generated<number>
    first_order_at: Instant | null
    last_order_at: Instant | null
    favourite_categories: Generated<string[]>
    recent_orders: Json<unknown>
    followup_count: Generated<number>
    last_followup_at: Instant | null
    next_followup_at: Instant | null
    next_followup_what: string | null
    open_tickets: Generated<number>
    ticket_count: Generated<number>
    complaint_count: Generated<number>
    last_ticket_at: Instant | null
    scores: Generated<number[]>
    held_since: Instant | null
    holds: Json<unknown>
  }
  customer_import: {
    tenant_id: Id<'Tenant'>
    id: string
    file_id: Id<'File'>
    file_name: string
    step: 'reading' | 'mapping' | 'checking' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed'
    trouble: string | null
    job_id: string | null
    layout: Json<unknown>
    mapping: Json<unknown>
    choices: Json<unknown>
    created_by: string
    created_at: Instant
    committed_at: Instant | null
    undone_at: Instant | null
  }
  customer_import_pair: {
    tenant_id: Id<'Tenant'>
    import_id: string
    line: number
    earlier_line: number
  }
  customer_import_row: {
    tenant_id: Id<'Tenant'>
    import_id: string
    line: number
    cells: Json<unknown>
    verdict: 'new' | 'merged' | 'likely' | 'rejected' | null
    reason: string | null
    draft: Json<unknown> | null
    keys: Generated<number[]>
    match_customer_id: Id<'Customer'> | null
    match_line: number | null
    customer_id: Id<'Customer'> | null
    outcome: Json<unknown> | null
    undo: string | null
  }
  customer_key: {
    tenant_id: Id<'Tenant'>
    key: string
    customer_id: Id<'Customer'>
  }
  customer_need: {
    tenant_id: Id<'Tenant'>
    id: string
    customer_id: Id<'Customer'>
    words: string
    source: string
    recorded_at: Instant
    recorded_by: string
  }
  customer_past_owner: {
    tenant_id: Id<'Tenant'>
    customer_id: Id<'Customer'>
    staff_id: Id<'Staff'>
    left_at: Instant
  }
  customer_tag: {
    tenant_id: Id<'Tenant'>
    customer_id: Id<'Customer'>
    tag_id: string
  }
  demo_clock: {
    only_row: Generated<boolean>
    offset_ms: number
  }
  department: {
    tenant_id: Id<'Tenant'>
    id: Id<'Department'>
    parent_id: Id<'Department'> | null
    name: string
    path: string
  }
  departure: {
    tenant_id: Id<'Tenant'>
    id: string
    staff_id: Id<'Staff'>
    by_staff_id: string
    at: Instant
    successors: Json<unknown>
    report: Json<unknown>
  }
  door: {
    kind: 'tenant' | 'form' | 'scene' | 'wecom' | 'sms'
    key: string
    tenant_id: Id<'Tenant'>
    target: string
  }
  file: {
    tenant_id: Id<'Tenant'>
    id: Id<'File'>
    name: string
    kind: 'photo' | 'document' | 'voice' | 'video' | 'sheet'
    mime: string | null
    size_bytes: number
    state: 'opened' | 'uploaded' | 'ready'
    store_key: string
    created_by: string
    created_at: Instant
    attached_kind: string | null
    attached_id: string | null
  }
  followup: {
    tenant_id: Id<'Tenant'>
    id: string
    customer_id: Id<'Customer'> | null
    lead_id: Id<'Lead'> | null
    staff_id: Id<'Staff'>
    way: 'call' | 'wechat' | 'visit' | 'other'
    result: string
    words: string
    is_valid: boolean
    file_ids: Generated<Id<'File'>[]>
    at: Instant
    withdrawn_at: Instant | null
  }
  followup_plan: {
    tenant_id: Id<'Tenant'>
    id: string
    customer_id: Id<'Customer'> | null
    lead_id: Id<'Lead'> | null
    staff_id: Id<'Staff'>
    due_at: Instant
    what: string
    state: 'open' | 'done' | 'replaced'
    escalation: Generated<number>
    closed_by: string | null
    created_at: Instant
  }
  inbox_item: {
    tenant_id: Id<'Tenant'>
    id: string
    staff_id: Id<'Staff'>
    kind: 'lead_offer' | 'lead_duplicate' | 'collision' | 'followup' | 'notice' | 'ticket' | 'recovery' | 'reclaim'
    subject_id: string
    lead_id: Id<'Lead'> | null
    customer_id: Id<'Customer'> | null
    title: string
    why: Json<unknown>
    tags: Json<unknown>
    grade: 'A' | 'B' | 'C' | 'D' | null
    phone: string | null
    due_at: Instant | null
    urgent_at: Instant
    state: 'open' | 'snoozed' | 'done'
    wake_at: Instant | null
    closed_by: string | null
    created_at: Instant
    ticket_id: string | null
  }
  job: {
    tenant_id: Id<'Tenant'>
    id: string
    kind: string
    state: 'running' | 'done' | 'failed' | 'cancelled'
    total: number | null
    done: Generated<number>
    progress: Json<unknown>
    error: string | null
    created_at: Instant
    updated_at: Instant
  }
  lead: {
    tenant_id: Id<'Tenant'>
    id: Id<'Lead'>
    number: string
    state: 'unassigned' | 'offered' | 'accepted' | 'converted' | 'attached' | 'discarded'
    channel_id: string
    name: string
    company: string
    company_core: Generated<string>
    company_brand: Generated<string>
    wish: string
    phone: string | null
    phones: Generated<string[]>
    email: string | null
    unionid: string | null
    credit_code: string | null
    province: Generated<string>
    city: Generated<string>
    district: Generated<string>
    industry: Generated<string>
    intent: Generated<string>
    score: number
    scores: Json<unknown>
    grade: 'A' | 'B' | 'C' | 'D'
    notes: Json<unknown>
    answers: Json<unknown>
    match: 'new' | 'likely' | 'sure'
    match_fields: Json<unknown>
    match_customer_id: Id<'Customer'> | null
    customer_id: Id<'Customer'> | null
    owner_id: Id<'Staff'> | null
    accept_by: Instant | null
    submissions: Generated<number>
    discard_reason: string | null
    discard_words: Generated<string>
    responded_at: Instant | null
    response_working_minutes: number | null
    created_at: Instant
    updated_at: Instant
    version: Generated<number>
  }
  lead_assignment: {
    tenant_id: Id<'Tenant'>
    id: string
    lead_id: Id<'Lead'>
    staff_id: Id<'Staff'>
    at: Instant
    accept_by: Instant | null
    outcome: 'waiting' | 'accepted' | 'expired' | 'moved'
    why: string
  }
  lead_form: {
    tenant_id: Id<'Tenant'>
    id: string
    title: string
    promise: string
    consent_line: string
    questions: Json<unknown>
    mapping: Json<unknown>
    version: Generated<number>
  }
  lead_key: {
    tenant_id: Id<'Tenant'>
    key: string
    lead_id: Id<'Lead'>
  }
  lead_load: {
    tenant_id: Id<'Tenant'>
    staff_id: Id<'Staff'>
    open_leads: number
    last_given_at: Instant | null
  }
  lead_submission: {
    tenant_id: Id<'Tenant'>
    id: string
    lead_id: Id<'Lead'>
    channel_id: string
    raw: Json<unknown>
    created_at: Instant
  }
  login_code: {
    tenant_id: Id<'Tenant'>
    phone: string
    code_hash: string
    sent_at: Instant
    expires_at: Instant
    tries: Generated<number>
  }
  member: {
    tenant_id: Id<'Tenant'>
    id: Id<'Member'>
    openid: string
    unionid: string | null
    name: Generated<string>
    customer_id: Id<'Customer'> | null
    created_at: Instant
    phone: string | null
    phone_verified_at: Instant | null
  }
  message: {
    tenant_id: Id<'Tenant'>
    id: string
    channel: 'wecom_app' | 'sms' | 'subscribe'
    state: 'intended' | 'sending' | 'sent' | 'failed' | 'unknown'
    staff_id: Id<'Staff'> | null
    member_id: Id<'Member'> | null
    recipient_name: string
    title: string
    body: string
    page: string | null
    reason: string
    occasion_key: string
    platform_id: string | null
    failure_code: string | null
    failure: string | null
    attempts: Generated<number>
    created_at: Instant
    settled_at: Instant | null
    customer_id: Id<'Customer'> | null
    phone: string | null
    purpose: string | null
    fields: Json<unknown> | null
    quota_left: number | null
    priority: Generated<number>
    falls_back_from: string | null
    delivered_at: Instant | null
  }
  message_template: {
    tenant_id: Id<'Tenant'>
    channel: 'subscribe' | 'sms'
    purpose: string
    template_id: string
    fields: Json<unknown>
  }
  migration: {
    name: string
    hash: string
    run_at: Generated<Instant>
  }
  outbox: {
    tenant_id: Id<'Tenant'>
    id: string
    topic: string
    payload: Json<unknown>
    dedupe_key: string | null
    run_at: Instant
    attempts: Generated<number>
    leased_until: Instant | null
    last_error: string | null
    done_at: Instant | null
    parked_at: Instant | null
  }
  phone_code: {
    tenant_id: Id<'Tenant'>
    member_id: Id<'Member'>
    phone: string
    code_hash: string
    sent_at: Instant
    expires_at: Instant
    tries: Generated<number>
    sent_today: Generated<number>
  }
  pool_view: {
    tenant_id: Id<'Tenant'>
    staff_id: Id<'Staff'>
    day: CalendarDate
    customer_ids: string[]
  }
  product: {
    tenant_id: Id<'Tenant'>
    id: string
    name: string
    category: string
    price_fen: number
  }
  recovery: {
    tenant_id: Id<'Tenant'>
    id: string
    survey_id: string
    ticket_id: string | null
    customer_id: Id<'Customer'> | null
    staff_id: Id<'Staff'> | null
    state: 'open' | 'doing' | 'done'
    cause: Generated<string>
    measure: Generated<string>
    result: Generated<string>
    version: Generated<number>
    created_at: Instant
    done_at: Instant | null
  }
  replay: {
    tenant_id: Id<'Tenant'>
    actor_key: string
    procedure: string
    request_id: string
    input_hash: string
    answer: Json<unknown> | null
    created_at: Instant
  }
  sales_order: {
    tenant_id: Id<'Tenant'>
    id: string
    number: string
    customer_id: Id<'Customer'>
    ordered_at: Instant
    amount_fen: number
    state: 'open' | 'delivered' | 'cancelled'
  }
  sales_order_line: {
    tenant_id: Id<'Tenant'>
    order_id: string
    line: number
    product_id: string
    quantity: number
    amount_fen: number
  }
  service_agent: {
    tenant_id: Id<'Tenant'>
    staff_id: Id<'Staff'>
    kinds: Generated<string[]>
    most_open: Generated<number>
  }
  session: {
    tenant_id: Id<'Tenant'>
    token_hash: string
    staff_id: Id<'Staff'> | null
    member_id: Id<'Member'> | null
    created_at: Instant
    expires_at: Instant
    revoked_at: Instant | null
  }
  sms_account: {
    tenant_id: Id<'Tenant'>
    sdk_app_id: string
    sign_name: string
    secret_id: string
    secret_cipher: string
    updated_at: Instant
  }
  sms_blacklist: {
    tenant_id: Id<'Tenant'>
    phone: string
    at: Instant
    reason: string
  }
  staff: {
    tenant_id: Id<'Tenant'>
    id: Id<'Staff'>
    name: string
    phone: string
    role: 'owner' | 'manager' | 'rep' | 'agent'
    department_id: Id<'Department'>
    wecom_userid: string | null
    is_active: Generated<boolean>
    is_on_duty: Generated<boolean>
    capacity_weight: Generated<number>
    version: Generated<number>
    created_at: Instant
  }
  survey: {
    tenant_id: Id<'Tenant'>
    id: string
    ticket_id: string | null
    customer_id: Id<'Customer'> | null
    member_id: Id<'Member'> | null
    agent_id: string | null
    state: 'asked' | 'answered' | 'lapsed'
    score: number | null
    tags: Generated<string[]>
    words: Generated<string>
    asked_at: Instant
    reminded_at: Instant | null
    answered_at: Instant | null
  }
  tag: {
    tenant_id: Id<'Tenant'>
    id: string
    name: string
  }
  tenant: {
    tenant_id: Id<'Tenant'>
    code: string
    name: string
    mode: 'demo' | 'production'
    demo_version: string | null
    created_at: Instant
  }
  tenant_setting: {
    tenant_id: Id<'Tenant'>
    key: 'lead' | 'followup' | 'service' | 'pool'
    value: Json<unknown>
    version: Generated<number>
    updated_at: Instant
  }
  ticket: {
    tenant_id: Id<'Tenant'>
    id: string
    number: string
    kind: 'return' | 'quality' | 'logistics' | 'invoice' | 'inquiry' | 'complaint' | 'other'
    priority: 'urgent' | 'normal' | 'low'
    state: 'submitted' | 'assigned' | 'in_progress' | 'waiting' | 'resolved' | 'closed'
    member_id: Id<'Member'> | null
    customer_id: Id<'Customer'> | null
    contact_name: Generated<string>
    phone: string | null
    order_id: string | null
    words: string
    agent_id: string | null
    first_due_at: Instant | null
    resolve_due_at: Instant | null
    resolve_left_ms: number | null
    first_responded_at: Instant | null
    first_response_working_minutes: number | null
    first_risk: Generated<'none' | 'warned' | 'breached'>
    resolve_risk: Generated<'none' | 'warned' | 'breached'>
    waiting_since: Instant | null
    waited_working_minutes: Generated<number>
    assigned_at: Instant | null
    started_at: Instant | null
    resolved_at: Instant | null
    resolve_working_minutes: number | null
    resolved_by: string | null
    closed_at: Instant | null
    reopened: Generated<number>
    score: number | null
    merged_into_id: string | null
    revision: Generated<number>
    seen_revision: Generated<number>
    version: Generated<number>
    urgent_at: Instant
    created_at: Instant
    updated_at: Instant
  }
  ticket_entry: {
    tenant_id: Id<'Tenant'>
    id: string
    ticket_id: string
    at: Instant
    kind: 'words' | 'note' | 'state' | 'agent' | 'order' | 'merge' | 'survey' | 'recovery'
    is_internal: boolean
    author: 'customer' | 'staff' | 'system'
    staff_id: Id<'Staff'> | null
    author_name: Generated<string>
    words: string
    file_ids: Generated<Id<'File'>[]>
    revision: number
  }
  ticket_load: {
    tenant_id: Id<'Tenant'>
    staff_id: Id<'Staff'>
    open_tickets: number
    last_given_at: Instant | null
  }
  timeline_entry: {
    tenant_id: Id<'Tenant'>
    id: string
    customer_id: Id<'Customer'> | null
    lead_id: Id<'Lead'> | null
    at: Instant
    kind:
      | 'lead'
      | 'followup'
      | 'owner'
      | 'order'
      | 'need'
      | 'message'
      | 'note'
      | 'merge'
      | 'collision'
      | 'ticket'
      | 'survey'
    title: string
    words: Generated<string>
    actor_name: Generated<string>
    file_ids: Generated<Id<'File'>[]>
    source_id: string | null
  }
  wecom_app: {
    tenant_id: Id<'Tenant'>
    corp_id: string
    agent_id: number
    secret_cipher: string
    updated_at: Instant
  }
  wecom_token: {
    tenant_id: Id<'Tenant'>
    key: string
    token_cipher: string | null
    expires_at: Instant | null
    refreshing_until: Instant | null
  }
}
