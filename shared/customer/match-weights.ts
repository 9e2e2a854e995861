/**
 * The one set of weights of the matcher, in bits: log2(m / u), where m is how often a sight occurs between two records of one
 * customer and u how often between records of two. Where they are from: counted on the public sets febrl 3 and splink fake_1000
 * (tests/accuracy/matcher.ts) for names, birthdays, e-mails and addresses, then pulled towards zero where a Chinese trade base is
 * less clean than those sets (shared office buildings, big cities, second e-mails); reasoned from how numbers and names are given
 * out for the rest.
 */
export const matchWeights = {
  /** m .95; u below one in a million, so 20 is careful. `other`: two codes with a right checksum are two legal persons. */
  creditCode: { equal: 20, close: 10, twoOff: 4, different: -4, other: -12 },
  /** A mobile belongs to one person, a landline to an office, a 400 number to a whole group. */
  phone: { mobile: 20, landline: 13, hotline: 6, close: 4, differentPerson: -3, differentFirm: -1 },
  unionid: { equal: 20, differentPerson: -3, differentFirm: 0 },
  /** Counted: equal 18, one letter 17, two 12, three 11; less here, because colleagues' addresses look alike. */
  email: { equal: 16, oneOff: 11, twoOff: 9, alike: 7, number: 2, differentPerson: -3, differentFirm: -1 },
  /** Names are unique per registration authority and trade, so a full legal name says almost as much as the code. */
  company: {
    legalName: 24,
    coreSamePlace: 16.5,
    core: 15.5,
    otherForm: 8,
    shortCore: 8,
    branch: 6,
    typo: 7,
    brand: 5,
    brandTypo: 2,
    different: -4,
    elsewhere: -4,
  },
  /** Per part of a Latin name (counted 7.5 / 7 / 5 / 2.5 / -2.1), so a full name gets twice this. */
  latinName: { equal: 7, oneOff: 6, close: 5, alike: 2.5, initial: 1, different: -2 },
  /** A Chinese name by how many people bear it: see match-chinese-name. */
  chineseName: { most: 12, typo: 2, surname: 1, differentPerson: -5, differentFirm: -1.5 },
  /** Counted 13.5 to 15; 1 January is what forms fill in by themselves. */
  birthday: { equal: 13, newYear: 6, swapped: 7, typo: 6.5, near: 4.5, twoParts: 2, different: -4 },
  region: {
    province: 1.5,
    city: 4.5,
    cityTypo: 3.5,
    district: 1,
    otherDistrict: -0.5,
    otherCity: -2,
    otherProvince: -3.5,
  },
  /** By share of common letter pairs (counted 15 / 14 / 12 / 9 / 6.5 / 3.5 / 0 / -5); less, because one building holds many firms. */
  address: { equal: 10, most: 9, much: 7, more: 5, half: 3, some: 0, different: -3, number: 2, otherNumber: -3 },
  postcode: { equal: 4, close: 2, different: -2 },
} as const

/** How rare a match is before anything is seen: one candidate in 8,000. */
export const MATCH_PRIOR = -13

/** The one threshold for `sure`, in bits of log odds: at least 99.2 % (odds of 128 to 1). */
export const SURE_SCORE = 7

/** From here a person should look: as likely as not. */
export const LIKELY_SCORE = 0
