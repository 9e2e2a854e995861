const SOUND_BY_LETTER = new Map(
  Object.entries({ bfpv: '1', cgjkqsxz: '2', dt: '3', l: '4', mn: '5', r: '6' }).flatMap(([letters, digit]) =>
    [...letters].map((letter): [string, string] => [letter, digit]),
  ),
)

/** Soundex (Russell 1918, American rules): Latin names that sound alike get the same four characters. */
export const soundOf = (name: string): string => {
  let sound = name.charAt(0)
  let last = SOUND_BY_LETTER.get(sound)
  for (const letter of name.slice(1)) {
    const digit = SOUND_BY_LETTER.get(letter)
    if (digit !== undefined && digit !== last) sound += digit
    if (letter !== 'h' && letter !== 'w') last = digit
  }
  return sound.padEnd(4, '0').slice(0, 4)
}
