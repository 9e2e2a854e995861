import { simplifiedCharacters, traditionalCharacters } from './company-name-traditional-data'

const simplifiedOf = new Map([...traditionalCharacters].map((from, at) => [from, simplifiedCharacters[at] ?? from]))

/** Traditional characters become simplified, one by one; exact enough for names, where one character rarely has two readings. */
export const toSimplified = (text: string): string => {
  let simplified = ''
  for (const character of text) simplified += simplifiedOf.get(character) ?? character
  return simplified
}
