import type { CSSProperties } from 'react'

/** A point in a box 100 wide and `height` high, y counted from the top. */
export interface Point {
  x: number
  y: number
}

/** Room for the stroke, so that the highest and lowest point are not cut. */
const MARGIN = 2

/** Spreads figures over a 100-wide box; a flat line runs through the middle. */
export function pointsOf(values: readonly number[], height: number, range?: { min: number; max: number }): Point[] {
  const min = range?.min ?? Math.min(...values)
  const span = (range?.max ?? Math.max(...values)) - min
  const room = height - 2 * MARGIN
  return values.map((value, at) => ({
    x: values.length < 2 ? 50 : (at * 100) / (values.length - 1),
    y: MARGIN + (span === 0 ? room / 2 : room - ((value - min) / span) * room),
  }))
}

const short = (figure: number) => String(Math.round(figure * 100) / 100)

/** The `d` of a line through the points. */
export const linePath = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')

/** The `d` of what lies under the line. */
export const areaPath = (points: readonly Point[], height: number): string =>
  points.length === 0
    ? ''
    : `${linePath(points)}L${short(points.at(-1)?.x ?? 100)} ${height}L${short(points[0]?.x ?? 0)} ${height}Z`

/** Draws SVG as a mask: the colour comes from the element's background, so every theme works without redrawing. */
export function maskStyle(inner: string, height: number): CSSProperties {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 ${height}' preserveAspectRatio='none' fill='none' stroke-linecap='round' stroke-linejoin='round'>${inner}</svg>`
  const image = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  return { WebkitMaskImage: image, maskImage: image }
}

/** A stroke that keeps its width however the box is stretched. */
export const strokeOf = (path: string, width: number, dash?: string): string =>
  `<path d='${path}' stroke='#000' stroke-width='${width}' vector-effect='non-scaling-stroke'${dash ? ` stroke-dasharray='${dash}'` : ''}/>`
