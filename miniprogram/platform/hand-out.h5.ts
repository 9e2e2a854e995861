/** As in hand-out.ts: the browser saves it. */
export async function handOut(url: string, name: string): Promise<void> {
  const link = document.createElement('a')
  link.href = /^https?:/.test(url) ? url : API_BASE + url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
