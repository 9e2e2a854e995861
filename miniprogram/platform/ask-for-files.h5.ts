interface Wanted {
  /** e.g. `image/*`. */
  accept: string
  isSeveral: boolean
}

/** The browser's own file dialogue; none when the person turned back. */
export function askForFiles({ accept, isSeveral }: Wanted): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = isSeveral
    input.style.display = 'none'
    const done = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.onchange = () => done(Array.from(input.files ?? []))
    input.oncancel = () => done([])
    document.body.append(input)
    input.click()
  })
}
