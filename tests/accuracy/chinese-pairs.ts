import { simplifiedCharacters, traditionalCharacters } from '@shared/customer/company-name-traditional-data'
import type { MatchRecord } from '@shared/customer/match.types'
import { buildings, lookAlikes, otherTrades, places, streets, titles, trades } from './chinese-pairs-words'
import { type Firm, fullName, makeDice, recordOf, regionOf, TradeTown, type Wish } from './chinese-pairs-world'

/** Two records and, by the way they were made, whether they are one customer. */
export interface LabelledPair {
  kind: string
  isSame: boolean
  one: MatchRecord
  other: MatchRecord
}

type Maker = (town: TradeTown, turn: number) => [Wish, Wish]

const traditionalOf = new Map([...simplifiedCharacters].map((to, at) => [to, [...traditionalCharacters][at] ?? to]))
const toTraditional = (text: string): string => [...text].map((letter) => traditionalOf.get(letter) ?? letter).join('')

const changeDigit = (phone: string, at: number): string =>
  phone.slice(0, at) + ((Number(phone.charAt(at)) + 1) % 10) + phone.slice(at + 1)

const misspell = (brand: string): string => {
  const last = brand.slice(-1)
  return brand.slice(0, -1) + (lookAlikes[last] ?? last)
}

const customer = (firm: Firm): Wish => ({
  company: fullName(firm),
  contact: firm.boss,
  phones: [firm.mobile, firm.landline],
  region: regionOf(firm),
})

const home = (town: TradeTown): { address: string; region: NonNullable<Wish['region']> } => {
  const place = town.pick(places)
  return {
    address: `${town.pick(streets)}${1 + town.dice(300)}号${town.digits(1)}栋${town.digits(3)}`,
    region: { province: '广东省', city: place.city, district: town.pick(place.districts) },
  }
}

const same: Record<string, Maker> = {
  'short name, same mobile': (town) => {
    const firm = town.firm()
    return [customer(firm), { company: firm.brand + firm.trade, contact: firm.boss, phones: [firm.mobile] }]
  },
  'brand and 王总, same mobile': (town) => {
    const firm = town.firm()
    const contact = firm.boss.charAt(0) + town.pick(titles)
    return [customer(firm), { company: firm.brand, contact, phones: [firm.mobile] }]
  },
  'renamed, same credit code': (town) => {
    const firm = town.firm()
    const renamed = { ...firm, brand: town.neighbour(firm).brand, trade: town.pick(trades) }
    const buyer = { contact: firm.buyer, phones: [firm.buyerMobile] }
    return [
      { ...customer(firm), creditCode: firm.code },
      { ...customer(renamed), ...buyer, creditCode: firm.code },
    ]
  },
  'renamed, former name kept, same landline': (town) => {
    const firm = town.firm()
    const renamed = { ...firm, brand: town.neighbour(firm).brand }
    const asked = { ...customer(firm), contact: firm.buyer, phones: [firm.landline] }
    return [{ ...customer(renamed), formerCompany: fullName(firm) }, asked]
  },
  'one character mistyped, same mobile': (town) => {
    const firm = town.firm()
    return [customer(firm), { ...customer({ ...firm, brand: misspell(firm.brand) }), phones: [firm.mobile] }]
  },
  'traditional characters, same landline': (town) => {
    const firm = town.firm()
    return [customer(firm), { company: toTraditional(fullName(firm)), contact: firm.buyer, phones: [firm.landline] }]
  },
  'city in brackets, other phone': (town) => {
    const firm = town.firm()
    const { brand, place, trade, form } = firm
    const company = `${brand}(${place.city.replace('市', '')})${trade}${form}`
    return [customer(firm), { company, contact: firm.boss, phones: [firm.buyerMobile], region: regionOf(firm) }]
  },
  'same legal name, other contact and phone': (town) => {
    const firm = town.firm()
    return [customer(firm), { ...customer(firm), contact: firm.buyer, phones: [firm.buyerMobile] }]
  },
  'mobile mistyped, same contact': (town) => {
    const firm = town.firm()
    const company = firm.place.city.replace('市', '') + firm.brand + firm.trade
    const phones = [changeDigit(firm.mobile, 6 + town.dice(8))]
    return [customer(firm), { company, contact: firm.boss, phones, region: regionOf(firm) }]
  },
  'name without city, other contact and phone': (town) => {
    const firm = town.firm()
    return [customer(firm), { company: firm.brand + firm.trade, contact: firm.buyer, phones: [firm.buyerMobile] }]
  },
  'brand, city and contact, new mobile': (town) => {
    const firm = town.firm()
    return [customer(firm), { ...customer(firm), company: firm.brand, phones: [firm.buyerMobile] }]
  },
  'brand, same e-mail': (town) => {
    const firm = town.firm()
    return [
      { ...customer(firm), email: firm.email },
      { company: firm.brand, email: firm.email },
    ]
  },
  'person: same mobile and name, moved': (town, turn) => {
    const [contact, phones] = [town.person(), [town.mobile()]]
    const [before, after] = [home(town), home(town)]
    return [
      { contact, phones, ...before },
      turn % 2 === 0 ? { contact, phones, region: after.region } : { contact, phones },
    ]
  },
  'person: same mobile, nothing else': (town) => {
    const phones = [town.mobile()]
    return [{ contact: town.person(), phones, ...home(town) }, { phones }]
  },
  'person: new mobile, swapped birthday, same address': (town) => {
    const [contact, birthday, lives] = [town.person(), town.birthday(), home(town)]
    const swapped = `${birthday.slice(0, 5)}${birthday.slice(8)}-${birthday.slice(5, 7)}`
    return [
      { contact, birthday, phones: [town.mobile()], ...lives },
      { contact, birthday: swapped, phones: [town.mobile()], ...lives },
    ]
  },
}

const different: Record<string, Maker> = {
  'one boss, two firms': (town, turn) => {
    const firm = town.firm()
    const second = { ...town.neighbour(firm), boss: firm.boss, mobile: firm.mobile }
    const codes = turn % 2 === 0 ? [{ creditCode: firm.code }, { creditCode: second.code }] : [{}, {}]
    return [
      { ...customer(firm), ...codes[0] },
      { ...customer(second), ...codes[1] },
    ]
  },
  'one boss, sister firms of one brand': (town) => {
    const firm = town.firm()
    return [customer(firm), customer({ ...firm, trade: town.pick(otherTrades) })]
  },
  'one front desk and address': (town) => {
    const firm = town.firm()
    const shared = { phones: [firm.landline], address: firm.address }
    const second = town.neighbour(firm)
    return [
      { ...customer(firm), ...shared },
      { ...customer(second), ...shared },
    ]
  },
  'group: one brand and hotline, other city': (town) => {
    const firm = town.firm()
    const place = town.pick(places.filter(({ city }) => city !== firm.place.city))
    const second = { ...town.firm(place), brand: firm.brand, trade: firm.trade }
    const phones = [`+86400${town.digits(7)}`]
    return [
      { ...customer(firm), phones },
      { ...customer(second), phones },
    ]
  },
  'two people of one common name': (town, turn) => {
    const contact = town.pick(['王伟', '李娜', '张伟', '刘洋', '陈静'])
    const firm = town.firm()
    const second = town.neighbour(firm)
    const person = (): Wish => ({ contact, phones: [town.mobile()], region: regionOf(firm) })
    if (turn % 2 === 0) return [person(), person()]
    return [
      { ...customer(firm), contact },
      { ...customer(second), contact },
    ]
  },
  'father and son, one landline and home': (town) => {
    const surname = town.person().charAt(0)
    const shared = { phones: [`+86208${town.digits(7)}`], ...home(town) }
    return [
      { contact: `${surname}建国`, birthday: '1962-03-14', ...shared },
      { contact: `${surname}俊杰`, birthday: '1988-10-02', ...shared },
    ]
  },
  'brothers, one home': (town) => {
    const surname = town.person().charAt(0)
    const shared = { phones: [`+86208${town.digits(7)}`], ...home(town) }
    return [
      { contact: `${surname}志强`, ...shared },
      { contact: `${surname}志明`, ...shared },
    ]
  },
  'couple, one mobile': (town) => {
    const shared = { phones: [town.mobile()], ...home(town) }
    return [
      { contact: `陈${town.pick(['志强', '国栋', '文彬'])}`, ...shared },
      { contact: `梁${town.pick(['小燕', '美玲', '思敏'])}`, ...shared },
    ]
  },
  'branch and mother, one hotline': (town, turn) => {
    const firm = town.firm()
    const phones = [`+86400${town.digits(7)}`]
    const branch = turn % 2 === 0 ? '深圳分公司' : '（番禺分公司）'
    return [
      { ...customer(firm), phones },
      { ...customer(firm), company: fullName(firm) + branch, contact: firm.buyer, phones },
    ]
  },
  'market neighbours': (town) => {
    const firm = town.firm()
    const second = { ...town.neighbour(firm), trade: firm.trade }
    const stall = `${town.pick(buildings)}${1 + town.dice(5)}楼`
    return [
      { ...customer(firm), address: `${stall}A${town.digits(2)}` },
      { ...customer(second), address: `${stall}A${town.digits(2)}` },
    ]
  },
  'brands one character apart': (town) => {
    const firm = town.firm()
    const second = { ...town.neighbour(firm), brand: misspell(firm.brand), trade: firm.trade }
    return [customer(firm), customer(second)]
  },
  'one bookkeeper, many firms': (town) => {
    const firm = town.firm()
    const keeper = { contact: town.person(), phones: [town.mobile()] }
    return [
      { ...customer(firm), ...keeper },
      { ...customer(town.neighbour(firm)), ...keeper },
    ]
  },
  'one brand and city, other trade and people': (town) => {
    const firm = town.firm()
    const second = { ...town.neighbour(firm), brand: firm.brand, trade: town.pick(otherTrades) }
    return [customer(firm), customer(second)]
  },
}

const PAIRS_PER_LABEL = 250

/** The ways in turn, as often as it takes. */
const pairsOf = (town: TradeTown, isSame: boolean, makers: Record<string, Maker>): LabelledPair[] => {
  const ways = Object.entries(makers)
  return Array.from({ length: PAIRS_PER_LABEL }, (_, at) => {
    const [kind, make] = town.pick(ways.slice(at % ways.length, (at % ways.length) + 1))
    const [one, other] = make(town, Math.floor(at / ways.length))
    return { kind, isSame, one: recordOf(one), other: recordOf(other) }
  })
}

/** 500 labelled pairs of the garment trade: 15 ways to meet one customer twice, 13 ways to meet two that look like one. */
export const makeChinesePairs = (seed = 20261123): LabelledPair[] => {
  const town = new TradeTown(makeDice(seed))
  return [...pairsOf(town, true, same), ...pairsOf(town, false, different)]
}
