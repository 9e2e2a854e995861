import { useState } from 'react'
import type { CallFailure } from '@/platform/call-error'
import type { Edit } from './use-edit'

interface Saver<Input> {
  run: (input: Input) => Promise<object | null>
  failure: CallFailure | null
  reset: () => void
}

interface Saving<T, Input> {
  edit: Edit<T>
  command: Saver<Input>
  /** Reads what the colleague saved, so that the next try carries its version. */
  reload: () => unknown
  done: string
}

/** The save bar of an edit: saves, keeps what was typed when refused, and says what happens from now on. */
export function useSaving<T extends object, Input>({ edit, command, reload, done }: Saving<T, Input>) {
  const [said, setSaid] = useState<string | null>(null)
  const save = async (input: Input) => {
    const saved = await command.run(input)
    if (saved === null) return void (await reload())
    edit.discard()
    setSaid(done)
  }
  const discard = () => {
    command.reset()
    edit.discard()
    setSaid(null)
  }
  return { save, bar: { isChanged: edit.isChanged, failure: command.failure, onDiscard: discard, said } }
}
