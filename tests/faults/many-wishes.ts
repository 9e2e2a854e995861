import type { Outputs } from '@shared/contract'
import type { Answer } from '@shared/kernel/wire'
import type { RestartingServer } from './restarting-server'

/** What a visitor is told, as it came over the wire: the same request must get the same bytes. */
type Receipt = Outputs['lead']['submit']

export interface Wish {
  requestId: string
  input: { formKey: string; name: string; phone: string; company: string; wish: string }
}

export interface Acknowledged {
  receipt: Receipt
  /** How often the connection broke before the answer came. */
  broken: number
}

const SYLLABLES = [...'澜樾沐桐霁霖翊宸玥琛珩璟骁翀昱晗澍淼堃垚煊熠烨焱']
const syllable = (n: number): string => SYLLABLES[n % SYLLABLES.length] ?? ''

/** The n-th stranger, with a phone and a company nobody else has; the message about them names their number. */
export function wishNumber(n: number): Wish {
  const brand = [n, Math.floor(n / 24), Math.floor(n / 576)].map(syllable).join('')
  const input = { formKey: 'demo', name: `陈${brand}`, phone: `190${String(10_000_000 + n)}` }
  return {
    requestId: `fault-${String(n).padStart(6, '0')}`,
    input: {
      ...input,
      company: `广州市${brand}服饰贸易有限公司`,
      wish: `第${String(n).padStart(4, '0')}单，200件卫衣`,
    },
  }
}

const callOnce = async (base: string, { requestId, input }: Wish): Promise<Answer<Receipt> | null> => {
  const body = JSON.stringify({ procedure: 'lead.submit', input, requestId })
  const headers = { 'content-type': 'application/json' }
  return fetch(`${base}/v1/functions/lead`, { method: 'POST', headers, body }).then(
    (answer) => answer.json() as Promise<Answer<Receipt>>,
    () => null,
  )
}

/** As the phone does: the same request id until an answer arrives. @throws when the answer is a refusal */
export async function submitUntilAcknowledged(server: RestartingServer, wish: Wish): Promise<Acknowledged> {
  for (let broken = 0; ; broken += 1) {
    const answer = await callOnce(await server.base(), wish).catch(() => null)
    if (answer?.ok) return { receipt: answer.data, broken }
    if (answer) throw new Error(`${wish.requestId}: ${answer.code} ${answer.message}`)
  }
}
