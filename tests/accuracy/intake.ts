import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inParallel } from '../faults/in-parallel'
import { readDatabase } from '../faults/read-database'
import { spawnServer, untilReady } from '../faults/server-process'
import { openThrowAwayPostgres } from '../faults/throw-away-postgres'
import { messyTexts } from './messy-texts'

interface Measurement {
  name: string
  passed: boolean
  figures: string
}

interface Post {
  ref: string
  body: Record<string, string>
}

const DOOR = 'demo'
const AT_ONCE = 16
/** The same door twice with the same request id: a website that tries again. */
const RETRIED_EVERY = 20

const linesOf = async (folder: string, file: string): Promise<string[]> =>
  (await readFile(join(folder, file), 'utf8')).trim().split(/\r?\n/)

/** Full names with a phone, short names with a phone, texts as they come: each a wish of its own. */
async function postsOf(dataFolder: string): Promise<Post[]> {
  const full = (await linesOf(dataFolder, 'cn_company_brand_groundtruth_odd.csv')).slice(1)
  const short = await linesOf(dataFolder, 'cn_company_short_names_20k.txt')
  const companies = [...full.map((line) => line.slice(0, line.lastIndexOf(','))), ...short]
  const named = companies.map((company, i) => ({
    ref: `intake-named-${String(i).padStart(6, '0')}`,
    body: { company, phone: `138${String(20_000_000 + i)}`, ref: `n${i}` },
  }))
  const texts = messyTexts.map((text, i) => ({ ref: `intake-messy-${String(i).padStart(6, '0')}`, body: { text } }))
  return [...named, ...texts]
}

interface Sent {
  acknowledged: number
  refused: string[]
  ms: number
}

async function sendAll(base: string, posts: readonly Post[]): Promise<Sent> {
  const sent: Sent = { acknowledged: 0, refused: [], ms: 0 }
  const began = Date.now()
  const send = async ({ ref, body }: Post): Promise<string> => {
    const headers = { 'content-type': 'application/json', 'x-request-id': ref }
    const answer = await fetch(`${base}/intake/${DOOR}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return answer.text()
  }
  let turn = 0
  await inParallel(posts, AT_ONCE, async (post) => {
    const told = await send(post)
    turn += 1
    const isRetried = turn % RETRIED_EVERY === 0
    const isSame = !isRetried || (await send(post)) === told
    if (told.includes('"ok":true') && isSame) sent.acknowledged += 1
    else sent.refused.push(`${post.ref} ${told.slice(0, 120)}`)
  })
  return { ...sent, ms: Date.now() - began }
}

const COUNTS = `
  with posted as (
    select s.id, s.lead_id, s.raw from lead_submission s
    where s.raw ? 'ref' or s.id in (select id from lead_submission where raw ? 'text' and not raw ? 'ref')
  )
  select (select count(*)::int from posted) as submissions,
    (select count(distinct raw->>'ref')::int from posted where raw ? 'ref') as named,
    (select count(*)::int from posted where raw ? 'ref') as named_kept,
    (select count(*)::int from posted where not raw ? 'ref') as messy,
    (select count(distinct lead_id)::int from posted) as leads,
    (select count(*)::int from posted p join lead l on l.id = p.lead_id
      where p.raw ? 'ref' and not l.phones @> array['+86' || (p.raw->>'phone')]) as phone_lost,
    (select count(*)::int from (select l.phone from posted p join lead l on l.id = p.lead_id
      where p.raw ? 'ref' group by l.phone having count(distinct l.id) > 1) d) as doubled,
    (select jsonb_object_agg(match, n) from (select match, count(*) as n from lead
      where id in (select lead_id from posted) group by 1) m) as matches,
    (select jsonb_object_agg(state, n) from (select state, count(*) as n from lead
      where id in (select lead_id from posted) group by 1) m) as states,
    (select count(*)::int from lead l where id in (select lead_id from posted) and company_brand <> '') as brands`

/** Real names and messy texts through the public door of the built server, over HTTP. */
export async function intakeAccuracy(dataFolder: string): Promise<Measurement[]> {
  const posts = await postsOf(dataFolder)
  const folder = mkdtempSync(join(tmpdir(), 'guike-intake-'))
  const postgres = openThrowAwayPostgres()
  try {
    const server = await spawnServer(folder, postgres ? { DATABASE_URL: postgres.url } : {})
    let sent: Sent
    try {
      await untilReady(server)
      sent = await sendAll(server.base, posts)
    } finally {
      await server.stop()
    }
    const kept = { folder: join(folder, 'data'), ...(postgres ? { url: postgres.url } : {}) }
    return judge(posts, sent, (await readDatabase(kept, COUNTS))[0] ?? {})
  } finally {
    postgres?.stop()
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
  }
}

function judge(posts: readonly Post[], sent: Sent, kept: Record<string, unknown>): Measurement[] {
  const named = posts.filter(({ body }) => 'ref' in body).length
  const perSecond = Math.round((posts.length / sent.ms) * 1000)
  const verdicts = `${JSON.stringify(kept['matches'])} ${JSON.stringify(kept['states'])}, ${String(kept['brands'])} with a 字号`
  for (const refused of sent.refused.slice(0, 5)) process.stdout.write(`  refused: ${refused}\n`)
  return [
    {
      name: 'intake: every post acknowledged, also when tried again',
      passed: sent.acknowledged === posts.length,
      figures: `${sent.acknowledged} of ${posts.length}, ${perSecond}/s`,
    },
    {
      name: 'intake: none lost',
      passed: kept['named'] === named && kept['messy'] === messyTexts.length && kept['phone_lost'] === 0,
      figures: `${String(kept['named'])} of ${named} names, ${String(kept['messy'])} of ${messyTexts.length} texts, ${String(kept['phone_lost'])} phones lost`,
    },
    {
      name: 'intake: none doubled',
      passed: kept['named_kept'] === named && kept['doubled'] === 0,
      figures: `${String(kept['submissions'])} submissions, ${String(kept['leads'])} leads, ${String(kept['doubled'])} phones with two leads`,
    },
    { name: 'intake: verdicts', passed: true, figures: verdicts },
  ]
}
