import { type CompanyName, parseCompanyName } from '../customer/company-name.rules'
import type { Region } from '../customer/region-index'
import { parseRegion, regionText } from '../customer/region.rules'
import { normaliseLines, normaliseText, toChineseSigns } from '../kernel/text'
import { type PersonName, readGivenName, unwrap } from './clean-names'
import { type SortedPaste, sortPaste } from './clean-paste'
import { mergeTaken, type Taken, takeContacts } from './clean-takers'
import { cleanNotes } from './clean.labels'
import type { CleanLead, RawLead } from './clean.types'

/** What is left of a field once telephone numbers and the like are out. */
const wordsOf = ({ rest }: Taken): string => unwrap(normaliseText(rest.replaceAll('|', ' ')))

/** The words for each part: a field of its own counts before the pasted text; contacts are collected from everywhere. */
const gather = (raw: RawLead): SortedPaste => {
  const pasted = sortPaste(raw.pasted ?? '')
  const name = takeContacts(normaliseText(raw.name ?? ''))
  const company = takeContacts(normaliseText(raw.company ?? ''))
  const wish = normaliseLines(raw.wish ?? '')
  const others = [raw.phone, raw.email, ...wish].map((text) => takeContacts(normaliseText(text ?? '')))
  const typed = {
    name: wordsOf(name),
    company: wordsOf(company),
    region: normaliseText(raw.region ?? ''),
  }
  const own = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  const said = [...wish, ...(pasted.words.wish ?? '').split('\n')].filter(
    (line, at, all) => line !== '' && all.indexOf(line) === at,
  )
  const words = { ...pasted.words, ...own, wish: said.map(toChineseSigns).join('\n') }
  return { words, taken: [name, company, ...others].reduce((sum, part) => mergeTaken(sum, part), pasted.taken) }
}

type Located = { region?: Region; note?: string }

/** The region said outright, else the company's, else one named in the wish. */
const locate = (said: string, company: CompanyName | undefined, wish: string): Located => {
  const region = parseRegion(said)
  if (region) return { region }
  if (company?.region?.province !== undefined)
    return { region: company.region, note: cleanNotes.regionFromCompany(company.region) }
  const mentioned = parseRegion(wish)
  return mentioned ? { region: mentioned, note: cleanNotes.regionFromWords(mentioned) } : {}
}

const notesOn = (raw: RawLead, { words, taken }: SortedPaste, company: CompanyName | undefined): string[] => {
  const saidPhone = (raw.phone ?? '').trim() !== '' || words.phone !== undefined
  const notes = [
    (raw.pasted ?? '').trim() !== '' && cleanNotes.sorted,
    taken.phones.length > 0 && cleanNotes.phones(taken.phones.length),
    taken.phones.length === 0 && (saidPhone ? cleanNotes.phoneUnclear : cleanNotes.noPhone),
    taken.isWechatSamePhone && cleanNotes.wechatSamePhone,
    company !== undefined && cleanNotes.company(company.brand),
    taken.creditCodes.length > 0 && cleanNotes.creditCode,
    taken.creditCodes.length === 0 && words.creditCode !== undefined && cleanNotes.creditCodeWrong,
    taken.emails.length === 0 &&
      ((raw.email ?? '').trim() !== '' || words.email !== undefined) &&
      cleanNotes.emailWrong,
  ]
  return notes.filter((note) => note !== false)
}

const addressIn = (said: string, region: Region | undefined): string =>
  region !== undefined && said.length > regionText(region).length + 2 ? said : ''

const contactsOf = ({ emails, creditCodes, wechats }: Taken) => ({
  ...(emails[0] !== undefined && { email: emails[0] }),
  ...(creditCodes[0] !== undefined && { creditCode: creditCodes[0] }),
  ...(wechats[0] !== undefined && { wechat: wechats[0] }),
})

const personOf = (person: PersonName | null) => ({
  ...(person && { contactName: person.name }),
  ...(person?.honorific !== undefined && { honorific: person.honorific }),
})

/** Makes a tidy lead of whatever somebody wrote; never fails, and cleaning a clean lead changes nothing. */
export const cleanLead = (raw: RawLead): CleanLead => {
  const gathered = gather(raw)
  const { words, taken } = gathered
  const company = words.company === undefined ? undefined : parseCompanyName(words.company)
  const { region, note } = locate(words.region ?? '', company, words.wish ?? '')
  const address = addressIn(words.region ?? '', region)
  return {
    ...personOf(readGivenName(words.name ?? '')),
    phones: taken.phones,
    isWechatSamePhone: taken.isWechatSamePhone,
    ...contactsOf(taken),
    ...(company && { companyName: company.normalised, company }),
    ...(region && { region }),
    ...(address !== '' && { address }),
    ...(words.wish !== undefined && words.wish !== '' && { wish: words.wish }),
    notes: [...notesOn(raw, gathered, company), ...(note === undefined ? [] : [note])],
  }
}

/** Understands a text pasted into one box: name, phones, company, wish, in any order, with or without headings. */
export const parsePastedLead = (text: string): CleanLead => cleanLead({ pasted: text })
