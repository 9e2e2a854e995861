/**
 * The border to what has no types: Taro's output, JSON of our own making, glass-easel's looser half.
 * The one place where the host believes without proof.
 */
export const untyped = <T>(value: unknown): T => value as T
