/** A piece of cloth, drawn here: the page needs no picture from anywhere. */
export function samplePhoto(colour: string): string {
  const weave = Array.from(
    { length: 12 },
    (_, at) => `<path d='M0 ${at * 10}L120 ${at * 10 - 18}' stroke='#fff' opacity='.18'/>`,
  )
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 120'><rect width='120' height='120' fill='${colour}'/>${weave.join('')}<path d='M18 84q30-40 84-30' stroke='#fff' stroke-width='3' stroke-dasharray='7 5' fill='none' opacity='.8'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
