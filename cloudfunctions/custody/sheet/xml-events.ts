import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { FileTrouble } from './file-trouble'

export interface XmlEvents {
  /** @param name without its namespace prefix */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  text: (text: string) => void
  close: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads XML piece by piece; after each piece the caller may take what came of it. @throws FileTrouble when it is no XML */
export async function* parseXml(bytes: Readable, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => events.open(local(name), attributes))
  parser.on('text', events.text)
  parser.on('cdata', events.text)
  parser.on('closetag', ({ name }) => events.close(local(name)))
  parser.on('error', () => {
    throw new FileTrouble('NOT_A_SHEET')
  })
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of bytes) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('an entry is bytes')
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
}

/** As `parseXml`, for what is read as a whole. */
export async function readXml(bytes: Readable | null, events: Partial<XmlEvents>): Promise<void> {
  if (bytes === null) return
  const nothing = () => undefined
  const parsing = parseXml(bytes, { open: nothing, text: nothing, close: nothing, ...events })
  while (!(await parsing.next()).done);
}
