import { sql } from 'kysely'
import { actorKey, type Actor } from '@shared/kernel/actor'
import type { NewId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { jsonText } from './json-column'
import type { Tx } from './transaction'

/** Every topic and its payload; each word adds its own by declaration merging in `<word>.events.ts`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface EventPayloads {}

export type Topic = keyof EventPayloads

interface QueuedEvent {
  id: string
  topic: string
  payload: unknown
  run_at: Instant
  dedupe_key: string | null
}

export interface AuditNote {
  action: string
  subjectKind?: string
  subjectId?: string
  /** Ids, counts and field names only: never phones, names or message text. */
  detail?: Record<string, string | number | boolean | null>
}

/** What must follow a write. It is gathered in memory and written by one statement just before commit. */
export class Aftermath {
  private readonly events: QueuedEvent[] = []
  private readonly notes: AuditNote[] = []
  private readonly unwaited: Promise<unknown>[] = []

  constructor(
    private readonly actor: Actor | null,
    private readonly now: Instant,
    private readonly newId: NewId,
  ) {}

  get hasEvents(): boolean {
    return this.events.length > 0
  }

  /** Queues an event for the outbox. @param options.runAt when (default now); @param options.dedupeKey at most one undone event of this key */
  append<T extends Topic>(
    topic: T,
    payload: EventPayloads[T],
    options: { runAt?: Instant; dedupeKey?: string } = {},
  ): void {
    this.events.push({
      id: this.newId(),
      topic,
      payload,
      run_at: options.runAt ?? this.now,
      dedupe_key: options.dedupeKey ?? null,
    })
  }

  /** Adds to what the audit log says about this call. */
  audit(note: AuditNote): void {
    this.notes.push(note)
  }

  /** A write whose answer nobody needs: it goes on its way with those of the aftermath. See `Connection.untilCommit`. */
  alongside(write: Promise<unknown>): void {
    write.catch(() => undefined)
    this.unwaited.push(write)
  }

  /** Writes events, audit notes and, for a command, the answer to replay: one statement. */
  async write(
    tx: Tx,
    tenantId: string,
    replay: { procedure: string; requestId: string; answer: unknown } | null,
  ): Promise<void> {
    await Promise.all([...this.unwaited, this.writeOwn(tx, tenantId, replay)])
  }

  private async writeOwn(
    tx: Tx,
    tenantId: string,
    replay: { procedure: string; requestId: string; answer: unknown } | null,
  ): Promise<void> {
    if (this.events.length + this.notes.length === 0 && replay === null) return
    const key = this.actor ? actorKey(this.actor) : 'system'
    const name = this.actor?.kind === 'staff' ? this.actor.name : ''
    const notes = this.notes.map((note) => ({
      id: this.newId(),
      action: note.action,
      subject_kind: note.subjectKind ?? null,
      subject_id: note.subjectId ?? null,
      detail: note.detail ?? {},
    }))
    await sql`
      with queued as (
        insert into outbox (tenant_id, id, topic, payload, run_at, dedupe_key)
        select ${tenantId}, e.id, e.topic, e.payload, e.run_at, e.dedupe_key
        from jsonb_to_recordset(${jsonText(this.events)}::jsonb)
          as e(id text, topic text, payload jsonb, run_at timestamptz, dedupe_key text)
        on conflict do nothing
      ), noted as (
        insert into audit_log (tenant_id, id, at, actor_key, actor_name, action, subject_kind, subject_id, detail)
        select ${tenantId}, n.id, ${this.now}::timestamptz, ${key}, ${name}, n.action, n.subject_kind, n.subject_id, n.detail
        from jsonb_to_recordset(${jsonText(notes)}::jsonb)
          as n(id text, action text, subject_kind text, subject_id text, detail jsonb)
      )
      update replay set answer = ${jsonText(replay?.answer ?? null)}::json
      where tenant_id = ${tenantId} and actor_key = ${key}
        and procedure = ${replay?.procedure ?? ''} and request_id = ${replay?.requestId ?? ''}
    `.execute(tx)
  }
}
