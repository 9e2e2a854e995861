import { blockingKeys } from '@shared/customer/match-keys'
import { parseCompanyName } from '@shared/customer/company-name.rules'
import { bigramTokens, searchTextOf } from '@shared/customer/search-text.rules'
import type { TenantId } from '@shared/kernel/ids'
import { cutText, foldText } from '@shared/kernel/text'
import { recordOf } from './match-record'
import type { Comparable, CustomerIndex } from './record.types'

/** Keeps an index row of PostgreSQL under its 2704 bytes (three bytes a character). */
const LONGEST_TEXT = 800
const LONGEST_INITIALS = 64

interface Spelling {
  letters: string
  initials: string
}

/** How names are spelt in Pinyin; the dictionary is large, so only writers load it. */
async function loadSpeller(): Promise<(name: string, isPerson: boolean) => Spelling> {
  const { pinyin } = await import('pinyin-pro')
  return (name, isPerson) => {
    const syllables = pinyin(name, {
      toneType: 'none',
      type: 'array',
      nonZh: 'consecutive',
      v: true,
      surname: isPerson ? 'head' : 'off',
    }).map(foldText)
    return { letters: syllables.join(''), initials: syllables.map((syllable) => [...syllable][0] ?? '').join('') }
  }
}

/** The name people say first: the short one, else the company's without region and legal form. */
const saidName = ({ kind, name, shortName }: Comparable): string => {
  if (shortName !== '') return shortName
  return kind === 'person' ? name : parseCompanyName(name).core || name
}

/** Computes what a customer is found by, from its names and contacts; the same input gives the same index. */
export async function indexCustomer(tenantId: TenantId, customer: Comparable): Promise<CustomerIndex> {
  const { name, shortName, formerNames, kind } = customer
  const contactNames = customer.contacts.map((contact) => contact.name)
  const spell = await loadSpeller()
  const said = saidName(customer)
  const core = kind === 'person' ? name : parseCompanyName(name).core
  const spelt = [
    ...[said, core].filter((part) => part !== '').map((part) => spell(part, kind === 'person')),
    ...contactNames.map((part) => spell(part, true)),
  ]
  const names = [said, name, shortName, ...contactNames, ...formerNames]
  const spellings = spelt.flatMap(({ letters, initials }) => [initials, letters])
  return {
    searchText: cutText(searchTextOf([...names, ...spellings]), LONGEST_TEXT),
    initials: cutText(spelt[0]?.initials ?? '', LONGEST_INITIALS),
    tok: bigramTokens(tenantId, [...names, ...spellings]),
    keys: [...new Set(blockingKeys(recordOf(customer)))],
  }
}
